namespace Holdfast.Recovery.Subjects;

/// <summary>A statement out of a file that the estate names.</summary>
public sealed record NamedSql(string Name, string Text);

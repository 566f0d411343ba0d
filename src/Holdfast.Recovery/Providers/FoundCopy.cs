namespace Holdfast.Recovery.Providers;

/// <summary>A copy that holdfast has made, and whose it is.</summary>
public sealed record FoundCopy(string Name, CopyMark Mark);

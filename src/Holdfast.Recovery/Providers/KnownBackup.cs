namespace Holdfast.Recovery.Providers;

/// <summary>One backup, as its provider names it.</summary>
public sealed record KnownBackup(string Name, DateTimeOffset CompletedAt);

namespace Holdfast.Recovery.Backups;

/// <summary>A row that the database has acknowledged: what a restore must bring back, or say how much later it ends.</summary>
/// <param name="Sequence">Its number; the numbers have no gaps.</param>
/// <param name="WrittenAt">When the database wrote it, by the database's clock.</param>
/// <param name="Position">A position of the log at which its commit was durable.</param>
/// <param name="Timeline">The timeline of that position.</param>
public sealed record Watermark(long Sequence, DateTimeOffset WrittenAt, string Position, uint Timeline);

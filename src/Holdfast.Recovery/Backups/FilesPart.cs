namespace Holdfast.Recovery.Backups;

/// <summary>A folder of a backup set, copied after the database: files are added before the row that speaks of them, and removed long after it.</summary>
/// <param name="Store">The store's name in the estate; <c>configuration</c> for the configuration.</param>
/// <param name="StartedAt">When copying began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Count">How many files.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="ListHash">The SHA-256 of the list of all files with their hashes.</param>
public sealed record FilesPart(string Store, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, int Count, long Bytes, string ListHash);

namespace Holdfast.Recovery.Repositories;

/// <summary>What the repository itself says of one backup of a database.</summary>
/// <param name="Label">Its name in the repository.</param>
/// <param name="StartSegment">The first WAL segment that its restore needs.</param>
/// <param name="StopSegment">The last one.</param>
/// <param name="SizeBytes">The size of the database.</param>
/// <param name="RepositoryBytes">What it takes in the repository.</param>
public sealed record BackupInfo(string Label, string StartSegment, string StopSegment, long SizeBytes, long RepositoryBytes);

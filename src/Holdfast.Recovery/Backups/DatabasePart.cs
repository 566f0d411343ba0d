namespace Holdfast.Recovery.Backups;

/// <summary>The database of a backup set: what its restore needs, and what it must find afterwards.</summary>
public sealed record DatabasePart
{
    /// <summary>The name of the backup in the repository.</summary>
    public required string Label { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required long SizeBytes { get; init; }

    public required long RepositoryBytes { get; init; }

    /// <summary>The first and the last WAL segment without which the backup cannot be used.</summary>
    public required string StartSegment { get; init; }

    public required string StopSegment { get; init; }

    /// <summary>The watermark that was acknowledged after the backup and archived before the set was closed: a restore of everything must hold it.</summary>
    public required Watermark Watermark { get; init; }

    public required DatabaseState State { get; init; }
}

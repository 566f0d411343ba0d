namespace Holdfast.Recovery.Backups;

/// <summary>What a backup set holds: written last, so a set without it is no set.</summary>
public sealed record BackupManifest
{
    /// <summary>The version of this form.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>The name of the set.</summary>
    public required string Id { get; init; }

    public required string Estate { get; init; }

    /// <summary>The database store.</summary>
    public required string Store { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required DatabasePart Database { get; init; }

    /// <summary>The stores of files, in the order in which they were copied.</summary>
    public required IReadOnlyList<FilesPart> Files { get; init; }

    public required FilesPart Configuration { get; init; }

    /// <summary>The names of the secrets that the restored application needs. Their values are nowhere in a set.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }
}

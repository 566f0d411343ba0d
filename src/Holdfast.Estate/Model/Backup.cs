namespace Holdfast.Estate.Model;

/// <summary>How a store is backed up.</summary>
public sealed record Backup
{
    /// <summary>How far back the store can be restored to any moment.</summary>
    public TimeSpan? Pitr { get; init; }

    /// <summary>How long backups are kept.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>Whether backups are copied to the paired region.</summary>
    public bool Geo { get; init; }

    /// <summary>Whether backups can be neither changed nor deleted while they are kept.</summary>
    public bool Immutable { get; init; }

    /// <summary>How long copies are kept in the backup vault, beyond what the service itself keeps.</summary>
    public TimeSpan? LongTerm { get; init; }

    /// <summary>The store whose copy must be finished before this one's begins: files after the database that speaks of them.</summary>
    [References("stores")]
    public string? After { get; init; }

    /// <summary>How long a restore took when it was last measured.</summary>
    public TimeSpan? RestoresIn { get; init; }
}

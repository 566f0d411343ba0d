namespace Holdfast.Estate.Model;

/// <summary>The logical replication slots of a database: the places up to which other systems have read its changes.</summary>
public sealed record ReplicationSlots
{
    /// <summary>The slots' names.</summary>
    [NotEmpty]
    public required IReadOnlyList<string> Logical { get; init; }

    /// <summary>Whether the standby keeps them too (PostgreSQL 17's slot synchronisation, or the PG Failover Slots extension).</summary>
    public bool FollowFailover { get; init; }
}

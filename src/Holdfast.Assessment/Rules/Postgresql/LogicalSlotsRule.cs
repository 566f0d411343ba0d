using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Logical slots survive a failover.</summary>
internal sealed class LogicalSlotsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2214",
        Name = "Logical replication slots survive a failover",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "A standby does not have the slots: after a failover the readers of changes start again with a gap that nobody reports, and other systems drift from the database.",
        Fix = "Set 'replicationSlots: { followFailover: true }' on the store: sync_replication_slots from PostgreSQL 17, the PG Failover Slots extension before.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/high-availability/concepts-high-availability", "https://www.postgresql.org/docs/17/logicaldecoding-explanation.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where store is { ReplicationSlots.FollowFailover: false, Availability: StoreAvailability.SameZone or StoreAvailability.ZoneRedundant }
        select Gap.Of(
            store,
            $"A failover of '{store.Name}' drops its logical slots: {string.Join(", ", store.ReplicationSlots!.Logical)}.",
            "replicationSlots", "followFailover");
}

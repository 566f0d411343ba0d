using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A queue in Redis is on disk.</summary>
internal sealed class QueuePersistenceRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2245",
        Name = "A queue in Redis is written to disk",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Redis],
        Meaning = "When all nodes restart, for a patch or after a crash of the zone, every waiting job is gone and nobody knows which they were.",
        Fix = "Set 'persistence: aof' on the store, and keep an outbox in the database for what may not be lost at all.",
        Sources = ["https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/", "https://learn.microsoft.com/azure/redis/how-to-persistence"],
        ForeignIds = ["azqr:redis-019"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store.Persistence != StorePersistence.Aof && Caches.UsesOf(store).Contains(StoreUse.Queue)
        select Gap.Of(
            store,
            $"'{store.Name}' holds a queue and writes {(store.Persistence == StorePersistence.Rdb ? "a snapshot an hour or more apart" : "nothing to disk")}.",
            "persistence");
}

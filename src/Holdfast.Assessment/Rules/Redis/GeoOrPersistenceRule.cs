using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A Redis that is replicated to another region does not also ask for persistence.</summary>
internal sealed class GeoOrPersistenceRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2248",
        Name = "A Managed Redis is replicated to another region or written to disk, not both",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Redis],
        Meaning = "Azure refuses the pair, so a deployment fails, or one of the two safeguards that somebody counts on is not there.",
        Fix = "Remove 'geoReplica' or 'persistence' of the store; joining a cache to a group in another region also empties it first.",
        Sources = ["https://learn.microsoft.com/azure/redis/how-to-active-geo-replication", "https://learn.microsoft.com/azure/redis/how-to-persistence"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store is { GeoReplica: not null, Persistence: StorePersistence.Aof or StorePersistence.Rdb }
        select Gap.Of(store, $"'{store.Name}' asks for a copy in another region and for {store.Persistence!.Value.ToString().ToUpperInvariant()} persistence, which exclude each other.", "persistence");
}

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A Redis is patched at a time that somebody chose.</summary>
internal sealed class CacheWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2249",
        Name = "A Redis is patched at a time that somebody chose",
        Area = Area.Redis,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Redis],
        Meaning = "Each patch is a failover that drops all connections; clients that do not reconnect by themselves stand still until somebody restarts them.",
        Fix = "Set 'maintenance: { window: \"Sun 04:00-09:00\" }' on the store.",
        Sources = ["https://learn.microsoft.com/azure/redis/scheduled-maintenance", "celery/celery#6348"],
        ForeignIds = ["aprl:cabc1f98"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store.Maintenance is null && estate.IsCritical(store.Name)
        select Gap.Of(store, $"'{store.Name}' has no window for patches, and {estate.ProcessesOn(store.Name)[0].Name} needs it.", "maintenance");
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A Redis that critical processes need has a replica in another zone.</summary>
internal sealed class CacheZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2241",
        Name = "A Redis that critical processes need has a replica in another zone",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Redis],
        Meaning = "When the zone fails nobody can log in and no job is taken, although the database and the application are still there.",
        Fix = "Set 'availability: zone-redundant' on the store.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-managed-redis"],
        ForeignIds = ["aprl:5a44bd30", "psrule:Azure.RedisEnterprise.Zones", "azqr:redis-012", "azqr:redis-013", "CKV_AZURE_230", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store.Availability != StoreAvailability.ZoneRedundant && estate.IsCritical(store.Name)
        select Gap.Of(
            store,
            $"'{store.Name}' {(store.Availability == StoreAvailability.SameZone ? "has its replica in its own zone" : "has no replica")}, and {estate.ProcessesOn(store.Name)[0].Name} needs it.",
            "availability");
}

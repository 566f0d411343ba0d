using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database with objectives worth keeping is not on a burstable tier.</summary>
internal sealed class BurstableTierRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2202",
        Name = "A critical database is not on a burstable tier",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "A burstable server has no standby, whatever is asked for, and falls to a fraction of a core once its credits are used up, which is in the busiest hour.",
        Fix = "Set 'tier: general-purpose' or 'tier: memory-optimized' on the store.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server"],
        ForeignIds = ["waf:RE:05", "waf:PE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where store.Tier == StoreTier.Burstable && (estate.IsCritical(store.Name) || store.Availability is StoreAvailability.SameZone or StoreAvailability.ZoneRedundant)
        select Gap.Of(
            store,
            store.Availability is null or StoreAvailability.None
                ? $"'{store.Name}' is on a burstable tier, and {estate.ProcessesOn(store.Name)[0].Name} stands on it."
                : $"'{store.Name}' asks for a standby on a burstable tier, which cannot have one.",
            "tier");
}

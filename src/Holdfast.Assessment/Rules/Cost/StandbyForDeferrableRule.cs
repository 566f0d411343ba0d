using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>No standby in another zone waits for deferrable work alone.</summary>
internal sealed class StandbyForDeferrableRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2485",
        Name = "No standby in another zone waits for deferrable work alone",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = false,
        Meaning = "The reports' database costs twice what it has to, and nobody would notice the standby's absence for a day.",
        Fix = "Set 'availability: none' on the store, and rely on its backup or on building it again.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/cost-optimization/optimize-component-costs", "https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server"],
        ForeignIds = ["waf:CO:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store.Availability is StoreAvailability.ZoneRedundant or StoreAvailability.SameZone
        where estate.ProcessesOn(store.Name) is [{ Criticality: Criticality.Deferrable }, ..]
        select Gap.Of(store, $"'{store.Name}' pays for a standby, and only {estate.ProcessesOn(store.Name)[0].Name} stands on it, which can wait.", "availability");
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>No store takes more tenants down than the platform has accepted.</summary>
internal sealed class BlastRadiusRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2404",
        Name = "No store takes more tenants down than the platform has accepted",
        Area = Area.Tenancy,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Tenants],
        Meaning = "One full disk, one bad migration or one corrupt page on a shared store stops the critical processes of all tenants on it at the same hour, and one on-call team has to restore them all.",
        Fix = "Say how many in 'sharing: { tenantsPerStore }', and give tenants beyond that number stores of their own.",
        Sources = ["https://learn.microsoft.com/azure/architecture/guide/multitenant/approaches/storage-data", "https://learn.microsoft.com/azure/architecture/patterns/deployment-stamp"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (!SharedPart.IsShared(estate))
            yield break;
        var accepted = estate.Model.Sharing?.TenantsPerStore;
        foreach (var store in estate.Model.Stores.Values)
        {
            var tenants = estate.ProcessesOn(store.Name)
                .Where(process => process.Criticality <= Criticality.BusinessCritical)
                .Select(process => process.Tenant).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (tenants.Count < 2 || tenants.Count <= accepted)
                continue;
            var judged = accepted is null ? "nobody has said how many may stop together" : $"{accepted} may stop together";
            yield return Gap.Of(store, $"Losing '{store.Name}' stops critical processes of {tenants.Count} tenants, {SharedPart.Spoken(tenants)}, and {judged}.");
        }
    }
}

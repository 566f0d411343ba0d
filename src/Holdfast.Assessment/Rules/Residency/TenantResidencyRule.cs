namespace Holdfast.Assessment.Rules.Residency;

/// <summary>A tenant's data stays in the tenant's own area.</summary>
internal sealed class TenantResidencyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2286",
        Name = "A tenant's data stays in the tenant's own area",
        Area = Area.Residency,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Tenants],
        Meaning = "The platform keeps the group's promise and breaks the subsidiary's: one tenant's contract or authority asks for more than the estate does.",
        Fix = "Run the tenant's stores in an estate in its area, give it its own recovery region there, or correct its 'residency'.",
        Sources = ["https://learn.microsoft.com/azure/architecture/guide/multitenant/considerations/tenancy-models", "https://learn.microsoft.com/azure/reliability/regions-paired"],
        ForeignIds = ["waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { } azure)
            yield break;
        var stores = estate.Model.Stores.Values.ToLookup(store => store.Tenant, StringComparer.Ordinal);
        foreach (var tenant in estate.Model.Tenants.Values)
        {
            if (tenant.Residency is not { } area)
                continue;
            if (AzureRegions.IsOutside(azure.Region.Text, area))
                yield return Gap.Of(tenant, $"The data of '{tenant.Name}' may not leave {area}, and the estate runs in {azure.Region}.", "residency");
            else if (azure.Recovery is { } recovery && AzureRegions.IsOutside(recovery.Region.Text, area))
                yield return Gap.Of(tenant, $"The data of '{tenant.Name}' may not leave {area}, and the estate recovers in {recovery.Region}.", "residency");
            else if (stores[tenant.Name].FirstOrDefault(store => StoreCopies.RegionOf(store, azure) is { } copy && AzureRegions.IsOutside(copy, area)) is { } store)
                yield return Gap.Of(tenant, $"The data of '{tenant.Name}' may not leave {area}, and '{store.Name}' has a copy in {StoreCopies.RegionOf(store, azure)}.", "residency");
        }
    }
}

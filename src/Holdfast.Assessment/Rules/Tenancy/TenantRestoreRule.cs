using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>One tenant can be restored without taking the others back in time.</summary>
internal sealed class TenantRestoreRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2407",
        Name = "One tenant can be restored without taking the others back in time",
        Area = Area.Tenancy,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Tenants],
        Meaning = "When one tenant's data is spoiled by an operator or an import, the only restore that exists takes the other tenants' orders and stock moves back to the same moment, so nobody dares, and the tenant stays down.",
        Fix = "Set 'sharing: { databases: per-tenant }' and keep each tenant in a database of its own, or give the tenant a store of its own.",
        Sources = ["https://learn.microsoft.com/azure/architecture/guide/multitenant/approaches/storage-data", "https://learn.microsoft.com/azure/azure-sql/database/saas-tenancy-app-design-patterns"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where SharedPart.IsShared(estate) && estate.Model.Sharing?.Databases != TenantDatabases.PerTenant
        where store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null, Loss: null or AcceptableLoss.None }
        let tenants = SharedPart.TenantsOn(estate, store.Name)
        where tenants.Count > 1
        select Gap.Of(store, $"Restoring {tenants[0]} in '{store.Name}' takes {SharedPart.Spoken([.. tenants.Skip(1)])} back in time too.");
}

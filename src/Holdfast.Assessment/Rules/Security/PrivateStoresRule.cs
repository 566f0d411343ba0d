using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Stores cannot be reached from the internet.</summary>
internal sealed class PrivateStoresRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2447",
        Name = "Stores cannot be reached from the internet",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The database, the vault and the documents have a public address, and a rule in a firewall that somebody opened for an afternoon is all that keeps customers' addresses and postings inside.",
        Fix = "Set 'security: { network: { stores: private-endpoint } }': private endpoints or a delegated subnet, and public access off.",
        Sources = ["https://learn.microsoft.com/azure/private-link/private-endpoint-overview", "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private"],
        ForeignIds = ["CKV_AZURE_59", "CKV_AZURE_68", "CKV_AZURE_89", "CKV_AZURE_189", "waf:SE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var access = estate.Model.Security?.Network?.Stores;
        var managed = estate.Model.Stores.Values.Count(store => store.Service is not (null or StoreService.CloudnativePg));
        if (managed == 0 || access is StoreAccess.PrivateEndpoint or StoreAccess.DelegatedSubnet)
            yield break;
        var stores = managed == 1 ? "one store" : $"{managed} stores";
        yield return Gap.Of(estate, access is null ? $"Nobody has said from where {stores} can be reached." : $"The internet reaches {stores} on public addresses.", "security", "network", "stores");
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A private database has a name in every region that must reach it.</summary>
internal sealed class PrivateNameRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2218",
        Name = "A private database's name is known in every region that needs it",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Applications started in the recovery region cannot resolve the database's name, and somebody edits DNS while the clock runs.",
        Fix = "Name the region and the recovery region in 'network: { dnsLinks: [...] }' of the store.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private-link", "https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links"],
        ForeignIds = ["aprl:a2341513", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { } azure)
            yield break;
        var regions = azure.Recovery is { } recovery ? new[] { azure.Region, recovery.Region } : [azure.Region];
        foreach (var store in Databases.All(estate))
        {
            if (store.Network is not { Access: StoreAccess.PrivateEndpoint or StoreAccess.DelegatedSubnet } network || !estate.IsCritical(store.Name))
                continue;
            var unlinked = regions.Except(network.DnsLinks).Select(region => region.Text).ToList();
            if (unlinked.Count > 0)
                yield return Gap.Of(store, $"The private name of '{store.Name}' is not known in {string.Join(" and ", unlinked)}.", "network", "dnsLinks");
        }
    }
}

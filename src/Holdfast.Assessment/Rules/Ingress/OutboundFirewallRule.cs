using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>A firewall on the way out stands in several zones and calls from several addresses.</summary>
internal sealed class OutboundFirewallRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2184",
        Name = "A firewall on the way out survives a zone and has ports enough",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Network, Premise.Partners],
        Meaning = "All calls to carriers, customs and customers pass one point: it fails with its zone, or runs out of ports at the peak, and every partner seems to be down.",
        Fix = "Describe it below platform.network: 'firewall: { zones: [1, 2, 3], addresses: 2 }'; two to four addresses are enough for most estates.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-firewall", "https://learn.microsoft.com/azure/firewall/integrate-with-nat-gateway"],
        ForeignIds = ["aprl:c72b7fee", "aprl:d2e4a38e", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network is not { Outbound: OutboundPath.Firewall } network)
            return [];
        var partner = estate.Model.Partners.Values.FirstOrDefault(partner => estate.IsCritical(partner.Name));
        return partner is null || WeaknessOf(network.Firewall, estate.Model.Azure?.Zones ?? []) is not { } weakness ? [] :
            [Gap.Of("platform", "network", $"{weakness}; calls to '{partner.Name}' pass it.", "firewall")];
    }

    private static string? WeaknessOf(OutboundFirewall? firewall, IReadOnlyList<int> ofEstate)
    {
        if (firewall is null)
            return "Nothing says in which zones the firewall stands and from how many addresses it calls";
        if ((firewall.Zones.Count > 0 ? firewall.Zones : ofEstate).Distinct().Count() < 2)
            return "The firewall on the way out stands in one zone";
        return firewall.Addresses < 2 ? "The firewall on the way out calls from one address" : null;
    }
}

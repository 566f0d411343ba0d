namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>A site ends its tunnels on two devices.</summary>
internal sealed class SiteDevicesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2182",
        Name = "A warehouse does not hang on one device",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Network],
        Meaning = "When the router of a warehouse dies or is updated, the site is cut off until somebody drives there, and the cloud shows green.",
        Fix = "Put a second device into each site, connect both to both instances of the gateway, and set 'siteDevices: 2' below platform.network.sites.",
        Sources = ["https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-highlyavailable#dual-redundancy-active-active-vpn-gateways-for-both-azure-and-on-premises-networks"],
        ForeignIds = ["aprl:af11fc4c", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network?.Sites is not { SiteDevices: < 2 } || Entry.Critical(estate).Count == 0)
            return [];
        return [Gap.Of("platform", "network", $"Each site reaches {Entry.ProcessOf(estate)} through one device.", "sites", "siteDevices")];
    }
}

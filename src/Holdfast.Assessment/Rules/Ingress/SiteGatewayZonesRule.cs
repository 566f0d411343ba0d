namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The gateway to warehouses stands in several zones and works on both instances.</summary>
internal sealed class SiteGatewayZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2181",
        Name = "The gateway to warehouses survives a zone and one of its instances",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Network],
        Meaning = "Handhelds and printers of every warehouse lose the application together: it runs, and no site behind the gateway reaches it. A waiting instance takes one to three minutes to take over.",
        Fix = "Set 'sites: { zones: [1, 2, 3], activeActive: true }' below platform.network.",
        Sources = ["https://learn.microsoft.com/azure/vpn-gateway/about-zone-redundant-vnet-gateways", "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-highlyavailable"],
        ForeignIds = ["aprl:5b1933a6", "aprl:4bae5a28", "aprl:281a2713", "psrule:Azure.VNG.VPNAvailabilityZoneSKU", "psrule:Azure.VNG.VPNActiveActive", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network?.Sites is not { } sites || Entry.Critical(estate).Count == 0)
            return [];
        var zones = (sites.Zones.Count > 0 ? sites.Zones : estate.Model.Azure?.Zones ?? []).Distinct().Count();
        string[] weak = [.. zones < 2 ? ["stands in one zone"] : Array.Empty<string>(), .. sites.ActiveActive ? Array.Empty<string>() : ["works on one instance at a time"]];
        return weak.Length == 0 ? [] :
            [Gap.Of("platform", "network", $"The gateway to the sites {string.Join(" and ", weak)}; {Entry.ProcessOf(estate)} is reached through it.", "sites", zones < 2 ? "zones" : "activeActive")];
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Public addresses are of the standard SKU and announced from several zones.</summary>
internal sealed class PublicAddressZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2179",
        Name = "Public addresses and the load balancer survive a zone",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Network],
        Meaning = "An address in one zone is the estate in one zone: nodes and proxy run elsewhere, and nobody reaches them.",
        Fix = "Set 'publicAddresses: { sku: standard, zones: [1, 2, 3] }' below platform.network; a basic address has to be replaced.",
        Sources = ["https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#availability-zone", "https://learn.microsoft.com/azure/load-balancer/load-balancer-basic-upgrade-guidance"],
        ForeignIds = ["aprl:c63b81fb", "aprl:5cea1501", "aprl:621dbc78", "aprl:38c3bca1", "psrule:Azure.PublicIP.AvailabilityZone", "psrule:Azure.PublicIP.StandardSKU", "psrule:Azure.LB.StandardSKU", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network?.PublicAddresses is not { } addresses || Entry.Critical(estate).Count == 0)
            return [];
        var zones = (addresses.Zones.Count > 0 ? addresses.Zones : estate.Model.Azure?.Zones ?? []).Distinct().Count();
        var weak = addresses.Sku == AddressSku.Basic ? "are of the basic SKU, which knows no zones and was retired in September 2025"
            : zones < 2 ? "are announced from one zone"
            : null;
        return weak is null ? [] : [Gap.Of("platform", "network", $"The public addresses {weak}; {Entry.ProcessOf(estate)} is reached through them.", "publicAddresses")];
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Calls leave through a NAT gateway or a firewall.</summary>
internal sealed class OutboundPathRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2178",
        Name = "Calls to partners do not run out of ports",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Platform, Premise.Partners],
        Meaning = "The load balancer gives each node a few hundred ports ahead: at the peak calls to one carrier fail for minutes, and look like an outage of the carrier.",
        Fix = "Set 'outbound: nat-gateway' below platform.network.",
        Sources = ["https://learn.microsoft.com/azure/aks/nat-gateway", "https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections"],
        ForeignIds = ["aprl:8d319a05", "aprl:1adba190"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform is not { } platform || platform.Network?.Outbound is OutboundPath.NatGateway or OutboundPath.Firewall)
            return [];
        var partners = estate.Model.Partners.Values.Where(partner => estate.IsCritical(partner.Name)).Select(partner => partner.Name).ToList();
        return partners.Count == 0 ? [] :
            [Gap.Of("platform", "network", $"Calls to '{partners[0]}'{(partners.Count == 1 ? "" : $" and {partners.Count - 1} more")} share the few ports that a load balancer gives each node.", "outbound")];
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Only listed partners can be reached from inside.</summary>
internal sealed class EgressRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2449",
        Name = "Only listed partners can be reached from inside",
        Area = Area.Security,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "A poisoned dependency sends customers' data to an address that nobody knows, or a wrongly configured staging talks to the real carrier and buys labels.",
        Fix = "Set 'security: { network: { outbound: listed } }': egress goes through a firewall or policies by name that know the partners.",
        Sources = ["https://learn.microsoft.com/azure/aks/limit-egress-traffic", "https://docs.cilium.io/en/stable/security/policy/language/#dns-based"],
        ForeignIds = ["waf:SE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Security?.Network?.Outbound != TrafficPolicy.Listed)
            yield return Gap.Of(estate, $"Workloads can reach the whole internet, and not only the partners that are listed ({estate.Model.Partners.Count}).", "security", "network", "outbound");
    }
}

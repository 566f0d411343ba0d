using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Pods reach only what they use.</summary>
internal sealed class DefaultDenyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2448",
        Name = "Pods reach only what they use",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A workload that was broken into, or a test that found production's address, talks to every database and every other workload in the cluster.",
        Fix = "Set 'security: { network: { inside: listed } }': default deny both ways, and policies compiled from 'uses'.",
        Sources = ["https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic"],
        ForeignIds =
        [
            "psrule:Azure.AKS.NetworkPolicy", "CKV_AZURE_7", "CKV2_K8S_6", "kube-score:pod-networkpolicy", "kube-linter:non-isolated-pod",
            "polaris:missingNetworkPolicy", "waf:SE:04",
        ],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Workloads.Count > 1 && estate.Model.Security?.Network?.Inside != TrafficPolicy.Listed)
            yield return Gap.Of(estate, $"Each of {estate.Model.Workloads.Count} workloads reaches all the others and every store, whatever it uses.", "security", "network", "inside");
    }
}

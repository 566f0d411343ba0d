using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Pods have no more rights on their node than they need.</summary>
internal sealed class RestrictedPodsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2451",
        Name = "Pods have no more rights on their node than they need",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A flaw in one web workload becomes the node, and from the node every other tenant, process and credential on it.",
        Fix = "Set 'security: { pods: restricted }': no root, no privilege escalation, no added capabilities, enforced at the namespaces.",
        Sources = ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
        ForeignIds =
        [
            "CKV_K8S_16", "CKV_K8S_20", "CKV_K8S_23", "kube-linter:run-as-non-root", "kube-linter:privileged-container",
            "kube-linter:privilege-escalation-container", "polaris:runAsRootAllowed", "polaris:runAsPrivileged", "polaris:privilegeEscalationAllowed",
            "waf:SE:08",
        ],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Workloads.Count == 0 || estate.Model.Security?.Pods == PodSecurity.Restricted)
            yield break;
        yield return Gap.Of(
            estate,
            estate.Model.Security?.Pods == PodSecurity.Baseline ? "Pods may run as root, which nothing here needs." : "Pods may do everything on their node, root and the host's files included.",
            "security", "pods");
    }
}

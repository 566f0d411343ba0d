using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>Software signs in without a secret that could leak or expire.</summary>
internal sealed class FederatedIdentityRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2441",
        Name = "Software signs in without a secret that could leak or expire",
        Area = Area.Security,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A client secret or a storage key expires on a Saturday, and every workload that signs in with it stops at the same second; until then, whoever finds it in a log can use it.",
        Fix = "Set 'security: { identity: { workloads: federated, pipelines: federated } }': workload identity in the cluster, federated credentials in the pipelines.",
        Sources = ["https://learn.microsoft.com/azure/aks/workload-identity-overview", "https://learn.microsoft.com/entra/workload-id/workload-identity-federation"],
        ForeignIds = ["waf:SE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var identity = estate.Model.Security?.Identity;
        var kept = new List<string>();
        if (identity?.Workloads != SoftwareIdentity.Federated)
            kept.Add("workloads");
        if (identity?.Pipelines != SoftwareIdentity.Federated)
            kept.Add("pipelines");
        if (kept.Count > 0)
            yield return Gap.Of(estate, $"The {string.Join(" and ", kept)} sign in with secrets that can expire and leak.", "security", "identity");
    }
}

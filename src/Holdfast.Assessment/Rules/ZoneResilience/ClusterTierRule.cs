using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A cluster under critical processes is not of the free tier.</summary>
internal sealed class ClusterTierRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2118",
        Name = "The control plane of a critical cluster is promised",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "Nobody promises the control plane of a free cluster: while it is away, dead replicas are not replaced, nothing scales and no release goes out.",
        Fix = "Set 'tier: standard' on platform.cluster.",
        Sources = ["https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers"],
        ForeignIds = ["aprl:0611251f", "psrule:Azure.AKS.UptimeSLA", "CKV_AZURE_170", "waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).FirstOrDefault();
        if (critical is null || estate.Model.Platform?.Cluster is not { Tier: ClusterTier.Free })
            return [];
        return [Gap.Of("platform", "cluster", $"Azure promises nothing for the cluster's control plane, and {estate.ProcessesOn(critical.Name)[0].Name} runs on it.", "tier")];
    }
}

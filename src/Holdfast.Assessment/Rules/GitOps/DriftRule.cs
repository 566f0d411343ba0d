using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>What runs is compared with what is written at least every hour.</summary>
internal sealed class DriftRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2414",
        Name = "What runs is compared with what is written at least every hour",
        Area = Area.GitOps,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A change made by hand in the portal during last month's incident stays unseen until a failover, a restore or the next deployment undoes it at the worst moment.",
        Fix = "Set 'gitops: { drift: 15m }': the agent compares the cluster, and a scheduled what-if compares Azure, where deployment stacks do not.",
        Sources = ["Azure/deployment-stacks#117", "https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/"],
        ForeignIds = ["waf:OE:05"],
    };

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var drift = estate.Model.Gitops?.Drift;
        if (drift is null)
            yield return Gap.Of(estate, "Nobody compares what runs in Azure and in the cluster with what is written.", "gitops", "drift");
        else if (drift > Longest)
            yield return Gap.Of(estate, $"A change made by hand is noticed after {DurationText.Format(drift.Value)} at the earliest.", "gitops", "drift");
    }
}

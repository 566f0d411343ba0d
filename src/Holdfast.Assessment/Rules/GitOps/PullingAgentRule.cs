namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>An agent in the cluster makes it what the repository says.</summary>
internal sealed class PullingAgentRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2411",
        Name = "An agent in the cluster makes it what the repository says",
        Area = Area.GitOps,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "What runs is what somebody last pushed from a pipeline or a laptop. After a lost cluster or region nobody can say what has to run, and rebuilding it takes days instead of minutes.",
        Fix = "Name the agent in 'gitops: { tool }', argo-cd or flux, and the repositories it reads.",
        Sources = ["https://opengitops.dev/", "https://learn.microsoft.com/azure/architecture/example-scenario/gitops-aks/gitops-blueprint-aks"],
        ForeignIds = ["waf:OE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var workloads = estate.Model.Workloads.Count;
        if (workloads > 0 && estate.Model.Gitops?.Tool is null)
            yield return Gap.Of(estate, $"No agent keeps {workloads} workloads as they are written; a lost cluster is rebuilt from memory.", "gitops", "tool");
    }
}

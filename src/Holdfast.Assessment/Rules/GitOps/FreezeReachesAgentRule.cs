namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>The agent that deploys obeys the freeze.</summary>
internal sealed class FreezeReachesAgentRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2415",
        Name = "The agent that deploys obeys the freeze",
        Area = Area.GitOps,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Release],
        Meaning = "The freeze stands in a calendar and in people's heads. A merge on Saturday night, or an image updater, reaches production in the middle of the peak, because the agent only knows that something changed.",
        Fix = "Set 'gitops: { obeysFreeze: true }', so that the freezes become sync windows of Argo CD or suspensions of Flux.",
        Sources = ["https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/", "akuity/kargo#1422"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is { Release.Freeze: [var freeze, ..], Gitops: not { ObeysFreeze: true } })
            yield return Gap.Of(estate, $"Nothing stops a deployment from {freeze.From} to {freeze.To}, the freeze '{freeze.Name}'.", "gitops", "obeysFreeze");
    }
}

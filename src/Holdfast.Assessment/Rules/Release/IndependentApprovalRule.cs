namespace Holdfast.Assessment.Rules.Release;

/// <summary>Whoever approves a change did not write it and answers for it.</summary>
internal sealed class IndependentApprovalRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2422",
        Name = "Whoever approves a change did not write it and answers for it",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Release, Premise.Environments],
        Meaning = "The author is the first to approve, and the second approver is whoever was at the next desk. On paper two people agreed; in fact nobody looked.",
        Fix = "Set 'from' to a group of security.identity.groups and 'notAuthor: true' on the approval of the live environment.",
        Sources = ["https://docs.github.com/actions/deployment/targeting-different-environments/using-environments-for-deployment", "akuity/kargo#3440"],
        ForeignIds = ["waf:SE:02"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Release is not { } release)
            yield break;
        foreach (var environment in LiveEnvironments.Of(estate))
        {
            if (!release.Approvals.TryGetValue(environment.Name, out var approval) || approval.Required == 0)
                continue;
            if (approval.From is null)
                yield return Gap.Of(environment, $"Anybody at all may approve a change of '{environment.Name}'.") with { Path = ["release", "approvals", environment.Name] };
            else if (!approval.NotAuthor)
                yield return Gap.Of(environment, $"The author of a change of '{environment.Name}' may be one of the {approval.Required} who approve it.") with { Path = ["release", "approvals", environment.Name] };
        }
    }
}

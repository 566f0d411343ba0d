using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>Enough people agree before production changes.</summary>
internal sealed class ApprovalsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2421",
        Name = "Enough people agree before production changes",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Environments],
        Meaning = "One tired person releases at the end of the day, and the whole company waits for the way back. Two pairs of eyes catch the wrong branch, the wrong day and the missing backup.",
        Fix = "Set 'release: { approvals }' for the live environment: two people where a process is mission-critical, one otherwise.",
        Sources = ["https://docs.github.com/actions/deployment/targeting-different-environments/using-environments-for-deployment", "https://learn.microsoft.com/azure/devops/pipelines/process/approvals"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var strictest = estate.Model.Processes.Values.MinBy(process => process.Criticality);
        var needed = strictest is { Criticality: Criticality.MissionCritical } ? 2 : 1;
        foreach (var environment in LiveEnvironments.Of(estate))
        {
            var required = estate.Model.Release?.Approvals.TryGetValue(environment.Name, out var approval) == true ? approval.Required : 0;
            if (required < needed)
                yield return Gap.Of(environment, $"A change of '{environment.Name}', where {strictest?.Name} runs, needs {(required == 0 ? "nobody's approval" : "one approval")}; it should need {(needed == 1 ? "one" : "two")}.");
        }
    }
}

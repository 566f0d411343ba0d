using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>It is known who decides to fail over or to go to paper.</summary>
internal sealed class DecisionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2357",
        Name = "It is known who decides to fail over or to go to paper, and how soon",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The technology waits for a person: going to paper or to the other region costs money either way, and without a name the decision is made by the clock.",
        Fix = "Set 'continuity.decides' to one role that can be reached, and 'decidesWithin' to how long the decision takes.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality == Criticality.MissionCritical && process.Continuity is not { Decides: not null, DecidesWithin: not null }
        select Gap.Of(
            process,
            process.Continuity?.Decides is { } role
                ? $"The {role} decides for {process.Name}, and nothing says how soon; its recovery time is {DurationText.Format(process.Objectives.Rto)}."
                : $"Nobody is named who may decide to fail {process.Name} over or to go to paper.",
            "continuity");
}

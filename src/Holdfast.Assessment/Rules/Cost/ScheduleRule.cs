using Holdfast.Assessment.Rules.Release;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>What nobody uses at night does not run at night.</summary>
internal sealed class ScheduleRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2481",
        Name = "What nobody uses at night does not run at night",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = true,
        Needs = [Premise.Environments],
        Meaning = "A third of the bill pays for nights and weekends of environments in which nobody works, and is missing where a second zone would have saved a shift.",
        Fix = "Give the environment hours in 'running', such as 'Mon-Fri 07:00-19:00'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/cost-optimization/optimize-environment-costs", "https://learn.microsoft.com/azure/aks/start-stop-cluster"],
        ForeignIds = ["waf:CO:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from environment in estate.Model.Environments.Values
        where !LiveEnvironments.IsLive(environment) && (environment.Running is null || environment.Running == WeeklyHours.Always)
        select Gap.Of(environment, $"'{environment.Name}' runs at night and at weekends too, and the business does not work there.", "running");
}

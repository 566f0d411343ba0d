using Holdfast.Assessment.Rules.Release;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>An environment that is not production has objectives of its own.</summary>
internal sealed class EnvironmentObjectivesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2347",
        Name = "An environment that is not production has objectives of its own",
        Area = Area.Objectives,
        Severity = Severity.Note,
        IsAbsence = true,
        Needs = [Premise.Environments],
        Meaning = "A test environment inherits the promises of production: it is built, billed and alerted on for a recovery in minutes, or nobody believes any alert of it.",
        Fix = "Add 'objectives: { availability, rto, rpo }' to the environment, as those who work in it need them.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/cost-optimization/optimize-environment-costs"],
        ForeignIds = ["waf:CO:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from environment in estate.Model.Environments.Values
        where !LiveEnvironments.IsLive(environment) && environment.Objectives is null
        select Gap.Of(environment, $"'{environment.Name}' says nothing of its own, so it must keep every promise that production makes.");
}

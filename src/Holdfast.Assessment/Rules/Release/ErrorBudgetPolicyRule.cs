using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>A spent error budget stops new features.</summary>
internal sealed class ErrorBudgetPolicyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2430",
        Name = "A spent error budget stops new features",
        Area = Area.Release,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "A process has been down longer this month than its objective allows, and releases go on as before; the objective is a number on a dashboard that nobody has agreed to act on.",
        Fix = "Set 'release: { errorBudget: fixes-only }'.",
        Sources = ["https://sre.google/workbook/error-budget-policy/"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var strictest = estate.Model.Processes.Values.MaxBy(process => process.Objectives.Availability.Fraction);
        if (strictest is not null && (estate.Model.Release?.ErrorBudget ?? BudgetPolicy.Ignore) == BudgetPolicy.Ignore)
            yield return Gap.Of(estate, $"Nothing changes when {strictest.Name} has been down for longer than its {strictest.Objectives.Availability} allows.", "release", "errorBudget");
    }
}

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>Somebody is told before the budget is spent.</summary>
internal sealed class BudgetAlertRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2482",
        Name = "Somebody is told before the budget is spent",
        Area = Area.Cost,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A runaway autoscaler or a forgotten restore doubles the bill for a month; then capacity is cut in a hurry, and what is cut is the spare replica that nobody missed until the zone failed.",
        Fix = "Write 'budget' with 'monthly', an 'owner', and 'tellAt' with a share below 100%.",
        Sources = ["https://learn.microsoft.com/azure/cost-management-billing/costs/tutorial-acm-create-budgets"],
        ForeignIds = ["waf:CO:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Budget is not { } budget)
            yield return Gap.Of(estate, "Nobody has said what the estate may cost.", "budget");
        else if (budget.TellAt.Count == 0)
            yield return Gap.Of(estate, $"Nobody is told when the {budget.Monthly} of a month are spent.", "budget", "tellAt");
        else if (budget.TellAt.All(share => share.Fraction >= 1))
            yield return Gap.Of(estate, $"Somebody is told only after the {budget.Monthly} of a month are spent.", "budget", "tellAt");
        else if (budget.Owner is null)
            yield return Gap.Of(estate, $"Nobody answers for the {budget.Monthly} of a month.", "budget", "owner");
    }
}

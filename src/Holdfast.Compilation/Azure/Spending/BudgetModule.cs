using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Spending;

/// <summary>What the environment may cost, and who hears when it does.</summary>
internal static class BudgetModule
{
    public static Concern Of(AzurePlan plan, Budget budget)
    {
        var concern = new Concern(plan, "budget", $"What the environment may cost in a month: {budget.Monthly}, counted in the currency that the subscription is billed in.");
        var start = concern.Ask("budgetStart", "string", "The first day of the month in which the budget began; it is not changed afterwards.");
        var mail = concern.Ask("budgetMail", "string", "Whom the budget's notifications reach.");
        var notifications = new ObjectLiteral();
        foreach (var share in budget.TellAt.Count > 0 ? budget.TellAt.Select(share => (int)(share.Fraction * 100)) : [80, 100])
        {
            foreach (var kind in new[] { "Actual", "Forecasted" })
            {
                notifications[string.Create(CultureInfo.InvariantCulture, $"{kind.ToLowerInvariant()}{share}")] = new ObjectLiteral
                {
                    ["enabled"] = true,
                    ["operator"] = "GreaterThanOrEqualTo",
                    ["threshold"] = share,
                    ["thresholdType"] = kind,
                    ["contactEmails"] = new ArrayLiteral([mail]),
                };
            }
        }

        concern.Add("budget", ApiVersions.Budget, new ObjectLiteral
        {
            ["name"] = concern.Named("budget"),
            ["properties"] = new ObjectLiteral
            {
                ["category"] = "Cost",
                ["amount"] = (int)decimal.Ceiling(budget.Monthly.Amount),
                ["timeGrain"] = "Monthly",
                ["timePeriod"] = new ObjectLiteral { ["startDate"] = start },
                ["notifications"] = notifications,
            },
        }, "Of this resource group; nodes of the cluster are billed to a group of their own, which carries the same tags.");
        return concern;
    }
}

using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Governing;

/// <summary>What holds for the whole subscription: Defender's plans, and a look at unusual cost.</summary>
internal static class GovernanceModule
{
    /// <summary>What Defender calls the kinds of resource that an estate is made of.</summary>
    private static readonly (string Plan, string? SubPlan, string Reason)[] Always = [("Arm", "PerSubscription", "Whoever takes over an account first asks Azure what there is."), ("KeyVaults", "PerKeyVault", "Who reads secrets that never read them before.")];

    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "governance", "What holds for the whole subscription. An environment has a subscription of its own; where two share one, they say the same here.", "targetScope = 'subscription'");
        foreach (var (name, subPlan, reason) in Plans(plan))
        {
            concern.Add(BicepText.Symbol("defender", name), ApiVersions.DefenderPlan, new ObjectLiteral
            {
                ["name"] = name,
                ["properties"] = new ObjectLiteral { ["pricingTier"] = "Standard", ["subPlan"] = subPlan },
            }, reason);
        }

        if (plan.Estate.Budget is { } budget)
            AddAnomalies(concern, budget.Owner ?? plan.Estate.Owner);
        return concern;
    }

    private static IEnumerable<(string Plan, string? SubPlan, string Reason)> Plans(AzurePlan plan)
    {
        foreach (var always in Always)
            yield return always;
        if (plan.Cluster is not null)
            yield return ("Containers", null, "What runs in the cluster and in its images; the cluster's sensor reports to it.");
        if (plan.Accounts.Count > 0)
            yield return ("StorageAccounts", "DefenderForStorageV2", "Who reads whole accounts, and what is uploaded. Without the scan of uploads, which is paid by the gigabyte.");
        if (plan.Servers.Count > 0)
            yield return ("OpenSourceRelationalDatabases", null, "Who tries to sign in, and what is asked that nobody asked before.");
    }

    private static void AddAnomalies(Concern concern, string owner)
    {
        var year = concern.Ask("year", "int", "This year: the service takes no longer period, and each deployment writes the current one.");
        concern.Add("unusualCost", ApiVersions.CostReport, new ObjectLiteral
        {
            ["name"] = concern.Named("unusual-cost"),
            ["kind"] = "InsightAlert",
            ["properties"] = new ObjectLiteral
            {
                ["displayName"] = "Unusual cost",
                ["status"] = "Enabled",
                ["viewId"] = new Call("extensionResourceId", new Call("subscription").Get("id"), "Microsoft.CostManagement/views", "ms:DailyAnomalyByResourceGroup"),
                ["notificationEmail"] = concern.Ask("budgetMail", "string", "Whom the budget's notifications reach."),
                ["notification"] = new ObjectLiteral { ["to"] = new ArrayLiteral([new Symbol("budgetMail")]), ["subject"] = new Interpolation("Unusual cost: ", concern.Name) },
                ["schedule"] = new ObjectLiteral
                {
                    ["frequency"] = "Daily",
                    ["startDate"] = new Interpolation(year, "-01-01T00:00:00Z"),
                    ["endDate"] = new Interpolation(year, "-12-31T00:00:00Z"),
                },
            },
        }, $"A budget speaks when a month is nearly spent; this speaks the day after something began to cost. {owner} hears of both.");
    }
}

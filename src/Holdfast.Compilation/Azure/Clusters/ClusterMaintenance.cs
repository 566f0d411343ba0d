using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure.Clusters;

/// <summary>When AKS may work on the cluster: the window of the estate, never in a freeze.</summary>
internal static class ClusterMaintenance
{
    private static readonly (string Symbol, string Name, string Reason)[] Windows =
    [
        ("ownMaintenance", "default", "AKS's own releases."),
        ("versionMaintenance", "aksManagedAutoUpgradeSchedule", "Versions of Kubernetes."),
        ("imageMaintenance", "aksManagedNodeOSUpgradeSchedule", "Images of the nodes."),
    ];

    public static void Add(Concern concern, AzurePlan plan, Cluster cluster, Resource aks)
    {
        if (cluster.Upgrades?.Window is not { } window)
            return;
        var freezes = plan.Estate.Release?.Freeze ?? [];
        if (freezes.Count > 0)
            AddFreezes(concern, freezes);
        foreach (var (symbol, name, reason) in Windows)
        {
            concern.Add(symbol, ApiVersions.ClusterMaintenance, new ObjectLiteral
            {
                ["parent"] = aks.Symbol,
                ["name"] = name,
                ["properties"] = new ObjectLiteral { ["maintenanceWindow"] = Window(plan, window, freezes.Count > 0) },
            }, reason);
        }
    }

    private static ObjectLiteral Window(AzurePlan plan, WeeklyHours window, bool freezes)
    {
        var (day, at, length) = AzureClock.Local(window);
        return new ObjectLiteral
        {
            ["schedule"] = new ObjectLiteral { ["weekly"] = new ObjectLiteral { ["intervalWeeks"] = 1, ["dayOfWeek"] = day.ToString() } },
            ["durationHours"] = Math.Clamp((int)length.TotalHours, 4, 24),
            ["utcOffset"] = new TextLiteral(plan.Clock.OffsetText(window)).Because(plan.Clock.Note),
            ["startTime"] = at.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["notAllowedDates"] = freezes ? new Symbol("freezes") : null,
        };
    }

    // Bicep loops stand only in declarations: a variable for each freeze, and one for all of them.
    private static void AddFreezes(Concern concern, IReadOnlyList<Freeze> freezes)
    {
        var year = new Symbol("since");
        var lists = new List<Expression>();
        foreach (var freeze in freezes)
        {
            var list = concern.File.Add(new Variable($"freeze{lists.Count + 1}", new Loop("since", new Call("range", new Operation(new Symbol("year"), "-", 1), 4), new ObjectLiteral
            {
                ["start"] = new Interpolation(year, $"-{freeze.From}"),
                ["end"] = new Interpolation(IsOverNewYear(freeze) ? new Operation(year, "+", 1) : year, $"-{EndOf(freeze)}"),
            }))
            { Reason = $"{freeze.Name}: {freeze.From} to {freeze.To}, from the estate's one calendar of freezes." });
            lists.Add(list.Symbol);
        }

        concern.File.Add(new Variable("freezes", lists.Count == 1 ? lists[0] : new Call("concat", lists)));
    }

    private static bool IsOverNewYear(Freeze freeze) => (freeze.To.Month, freeze.To.Day).CompareTo((freeze.From.Month, freeze.From.Day)) < 0;

    // The 29th of February is no date in most years.
    private static string EndOf(Freeze freeze) => freeze.To is { Month: 2, Day: 29 } ? "03-01" : freeze.To.ToString();
}

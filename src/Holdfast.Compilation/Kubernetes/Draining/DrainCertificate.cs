using System.Globalization;
using System.Text;
using Holdfast.Compilation.Kubernetes.Planning;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>The conditions as a page that people read before an upgrade: each with both sides, and what happens where one does not hold.</summary>
internal static class DrainCertificate
{
    private static readonly (string Code, string Condition, string Otherwise)[] Meanings =
    [
        ("D1", "The proxy takes requests until the edge has noticed that it is going", "the edge still sends to a closing proxy"),
        ("D2", "The proxy finishes the longest request", "long requests and uploads are cut"),
        ("D3", "The proxy is killed only after both", "the proxy is killed in mid-request"),
        ("D4", "A pod serves until every node has heard that it is going", "requests reach a pod that has closed its port"),
        ("D5", "A pod is killed only after its longest request", "a worker is killed during a transaction"),
        ("D6", "A pod that runs jobs is killed only after its longest job", "stock moves half done, jobs run again"),
        ("D7", "A node is drained before the upgrade gives up", "the upgrade gives up and the node stays cordoned"),
        ("D8", "The autoscaler waits for the slowest pod", "scaling down cuts long pods"),
        ("D9", "An upgrade of a pool fits its window", "the upgrade runs out of its window"),
        ("D10", "A roll-out adds before it takes away", "capacity dips during a roll-out"),
        ("D11", "A drain may take at least one replica", "the drain never ends"),
        ("D12", "The startup probe waits as long as a start takes", "a restart loop after every roll-out"),
        ("D13", "After a zone is lost the rest carries the peak", "losing a zone overloads what is left"),
        ("D14", "There is room for everything at its most, and for the surge", "pods or surge nodes cannot start"),
    ];

    public static string Of(ClusterPlan cluster)
    {
        var all = DrainArithmetic.Of(cluster);
        var failing = all.Where(inequality => !inequality.Holds).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Drain certificate: {cluster.Estate.Estate}, {cluster.Source.Environment}\n\n");
        text.Append("Computed from the estate, not measured: a drill counts the failed requests.\n\n");
        text.Append(failing.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"All {all.Count} conditions hold.\n")
            : string.Create(CultureInfo.InvariantCulture, $"**{failing.Count} of {all.Count} conditions do not hold.**\n\n"));
        foreach (var inequality in failing)
            text.Append(CultureInfo.InvariantCulture, $"- {Line(inequality)}.\n");
        foreach (var (code, condition, otherwise) in Meanings)
            Append(text, code, condition, otherwise, [.. all.Where(inequality => inequality.Code == code)]);
        return text.ToString();
    }

    /// <summary>What does not hold, a line for each.</summary>
    public static IReadOnlyList<string> Violations(ClusterPlan cluster) => [.. DrainArithmetic.Of(cluster).Where(inequality => !inequality.Holds).Select(Line)];

    /// <summary>What does not hold, what there is, and what happens.</summary>
    public static string Line(DrainInequality inequality) =>
        $"{inequality.Code} {inequality.Subject}: {inequality.Left}, but {inequality.Right}: {Meanings.First(meaning => meaning.Code == inequality.Code).Otherwise}";

    private static void Append(StringBuilder text, string code, string condition, string otherwise, List<DrainInequality> rows)
    {
        if (rows.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {code} {condition}\n\nOtherwise {otherwise}.\n\n| Part | There is | ≥ | Needed | Holds |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Subject} | {row.Left} | {(row.Holds ? "≥" : "<")} | {row.Right} | {(row.Holds ? "yes" : "**no**")} |\n");
    }
}

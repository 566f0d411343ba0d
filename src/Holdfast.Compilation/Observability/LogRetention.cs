using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Observability;

/// <summary>How long each class of logs stays, as data for whoever configures the workspace.</summary>
internal static class LogRetention
{
    public static string Of(CompilationSource source)
    {
        var (logs, metrics) = (source.Estate.Observability?.Logs, source.Estate.Observability?.Metrics);
        var classes = new JsonArray();
        Add("application", logs?.Retention, immutable: false, "What workloads write");
        Add("access", logs?.Retention, immutable: false, "What the proxy and the edge write; it names people's addresses, and stays no longer than needed");
        Add("audit", logs?.AuditRetention, immutable: logs?.AuditImmutable ?? false, "Who changed what, in the cluster, the vault and Azure");
        Add("metrics", metrics?.Retention, immutable: false, "Counters and gauges; a year and a month compare one peak with the next");
        var tree = new JsonObject { ["environment"] = source.Environment };
        if (logs is not null)
            tree["workspace"] = KebabCase.Of(logs.Workspace);
        if (logs?.Copies is { } copies)
            tree["copies"] = KebabCase.Of(copies);
        tree["classes"] = classes;
        return YamlText.Of(tree);

        void Add(string name, TimeSpan? keep, bool immutable, string about)
        {
            var entry = new JsonObject { ["class"] = name, ["about"] = about, ["keep"] = keep is { } kept ? DurationText.Format(kept) : "not said" };
            if (immutable)
                entry["immutable"] = true;
            classes.Add(entry);
        }
    }
}

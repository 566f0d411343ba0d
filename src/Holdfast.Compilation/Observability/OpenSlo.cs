using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Observability;

/// <summary>The promises in the exchange format OpenSLO, version 1.</summary>
internal static class OpenSlo
{
    private static readonly TimeSpan QueryWindow = TimeSpan.FromMinutes(5);

    public static IEnumerable<JsonNode> Of(CompilationSource source, IReadOnlyList<ServiceObjective> objectives)
    {
        foreach (var process in objectives.Select(slo => slo.Process).DistinctBy(process => process.Name))
            yield return Document("Service", process.Name, new JsonObject { ["description"] = process.About ?? process.Name });
        foreach (var slo in objectives)
            yield return Document("SLO", slo.Name, Spec(source, slo));
    }

    private static JsonObject Spec(CompilationSource source, ServiceObjective slo) => new()
    {
        ["description"] = $"The {slo.Aspect} that {slo.Process.Name} of {source.Estate.Estate.Text} promises in {source.Environment}",
        ["service"] = slo.Process.Name,
        ["indicator"] = new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = slo.Name },
            ["spec"] = new JsonObject
            {
                ["ratioMetric"] = new JsonObject { ["counter"] = false, ["bad"] = Metric(slo.BadRate(QueryWindow)), ["total"] = Metric(slo.TotalRate(QueryWindow)) },
            },
        },
        ["timeWindow"] = JsonList.OfNodes(new JsonObject { ["duration"] = "30d", ["isRolling"] = true }),
        ["budgetingMethod"] = "Occurrences",
        ["objectives"] = JsonList.OfNodes(new JsonObject { ["displayName"] = slo.LatencyEdge is null ? "answers without an error of ours" : $"answers within {slo.LatencyEdge} s", ["target"] = slo.Objective }),
    };

    private static JsonObject Metric(string query) => new() { ["metricSource"] = new JsonObject { ["type"] = "Prometheus", ["spec"] = new JsonObject { ["query"] = query } } };

    private static JsonObject Document(string kind, string name, JsonObject spec) => new()
    {
        ["apiVersion"] = "openslo/v1",
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = spec,
    };
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Experiments.ChaosMesh;

/// <summary>How far a fault under one process may reach: the pods that it stands on, and never those of another tenant or under another tenant's process.</summary>
internal sealed record BlastRadius(string Process, IReadOnlyList<DrillTarget> Targets, IReadOnlyList<string> LeftOut)
{
    private static readonly string[] Allowed = ["namespaces", "labelSelectors", "nodeSelectors"];

    public static BlastRadius Of(ClusterPlan cluster, BusinessProcess process)
    {
        var source = cluster.Source;
        var targets = new List<DrillTarget>();
        var leftOut = new List<string>();
        foreach (var node in source.Graph.Reaches(process.Name).Select(reached => reached.Node).OrderBy(node => node.Name, StringComparer.Ordinal))
        {
            var store = source.Estate.Stores.GetValueOrDefault(node.Name);
            var isDatabase = store is { Service: StoreService.CloudnativePg, ReplicaOf: null };
            if (!isDatabase && cluster.Find(node.Name) is not { Shape: not WorkloadShape.ScheduledJob })
                continue;
            var others = source.Graph.ProcessesOn(node.Name).Where(other => other.Name != process.Name).ToList();
            var foreign = others.Where(other => other.Tenant is not null && other.Tenant != process.Tenant).Select(other => other.Name).ToList();
            if (node.Tenant is not null && node.Tenant != process.Tenant)
                leftOut.Add($"{node.Name}: it belongs to the tenant {node.Tenant}");
            else if (foreign.Count > 0)
                leftOut.Add($"{node.Name}: processes of other tenants stand on it ({string.Join(", ", foreign.Order(StringComparer.Ordinal))})");
            else
                targets.Add(new DrillTarget(node.Name, cluster.NamespaceOf(node.Tenant), isDatabase, [.. others.Select(other => other.Name).Order(StringComparer.Ordinal)]));
        }

        return new BlastRadius(process.Name, targets, leftOut);
    }

    /// <summary>What an object of Chaos Mesh would hit beyond the radius, or without an end; nothing when the list is empty.</summary>
    public IReadOnlyList<string> ProblemsOf(JsonObject document)
    {
        var problems = new List<string>();
        var spec = document["spec"] as JsonObject ?? [];
        if (document["kind"]?.GetValue<string>() == "Schedule")
        {
            if (document["metadata"]?["annotations"]?[MeshFiles.Pause]?.GetValue<string>() != "true")
                problems.Add("The schedule is not paused.");
            var type = spec["type"]?.GetValue<string>() ?? "";
            spec = type.EndsWith("Chaos", StringComparison.Ordinal) ? spec[MeshFault.KeyOf(type)] as JsonObject ?? [] : [];
        }

        if (spec["selector"] is not JsonObject selector)
            return [.. problems, "Nothing selects pods, which is all of them."];
        problems.AddRange(ProblemsOfSelector(selector));
        if (spec["target"] is JsonObject target)
            problems.AddRange(target["selector"] is JsonObject there ? ProblemsOfSelector(there) : ["The other side selects no pods, which is all of them."]);
        if (spec["externalTargets"] is not null)
            problems.Add("It reaches out of the cluster.");
        if (!DurationText.TryParse(spec["duration"]?.GetValue<string>() ?? "", out var duration) || duration > MeshFaults.Longest)
            problems.Add($"It does not end by itself within {DurationText.Format(MeshFaults.Longest)}.");
        return problems;
    }

    private IEnumerable<string> ProblemsOfSelector(JsonObject selector)
    {
        foreach (var (way, _) in selector.Where(entry => !Allowed.Contains(entry.Key)))
            yield return $"'{way}' selects pods in a way that is not held against the radius.";
        var spaces = (selector["namespaces"] as JsonArray ?? []).Select(space => space?.GetValue<string>()).ToList();
        var labels = selector["labelSelectors"] as JsonObject ?? [];
        if (spaces.Count != 1 || !Targets.Any(target => target.Namespace == spaces[0] && labels[target.Label]?.GetValue<string>() == target.Part))
            yield return $"{selector.ToJsonString()} selects pods that {Process} does not stand on alone.";
    }
}

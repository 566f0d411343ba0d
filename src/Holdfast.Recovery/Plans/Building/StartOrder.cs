using Holdfast.Estate.Graph;

namespace Holdfast.Recovery.Plans.Building;

/// <summary>The parts below a process, each behind everything it stands on. Of several that could be next, the first by name.</summary>
internal static class StartOrder
{
    public static IReadOnlyList<string> Of(DependencyGraph graph, string process)
    {
        var below = graph.Below(process);
        var waits = below.Nodes.Where(node => node.Name != process).ToDictionary(
            node => node.Name,
            node => below.Edges.Where(edge => edge.Source == node && edge.Target.Name != process && edge.Kind != GraphEdgeKind.ConsistentWith).Select(edge => edge.Target.Name).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        List<string> order = [];
        while (waits.Count > 0)
        {
            // The reader refuses circles; a part that waits for itself all the same would otherwise never come.
            var next = waits.Where(entry => entry.Value.Count == 0).Select(entry => entry.Key).Order(StringComparer.Ordinal).FirstOrDefault() ?? waits.Keys.Order(StringComparer.Ordinal).First();
            order.Add(next);
            waits.Remove(next);
            foreach (var others in waits.Values)
                others.Remove(next);
        }

        return order;
    }
}

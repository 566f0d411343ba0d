using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;

namespace Holdfast.Estate.Checking;

/// <summary>Uses lead from processes to everything else, and never back.</summary>
internal static class UseChecks
{
    public static IEnumerable<Diagnostic> Cycles(EstateModel estate, DependencyGraph graph, EstatePlaces places)
    {
        foreach (var kind in new[] { GraphEdgeKind.Uses, GraphEdgeKind.ReplicaOf })
        {
            foreach (var cycle in graph.Cycles(kind))
                yield return ReferenceDiagnostics.UsesCyclic(PlaceOf(estate, places, cycle[0]), cycle);
        }
    }

    public static IEnumerable<Diagnostic> Unused(EstateModel estate, DependencyGraph graph, EstatePlaces places)
    {
        // A copy kept consistent with a used store is restored with it, and so is not idle.
        var used = graph.Edges.Where(edge => edge.Kind == GraphEdgeKind.ConsistentWith).Select(edge => edge.Target.Name).ToHashSet(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in estate.Processes.Keys.Where(name => graph.Find(name) is not null))
            graph.ReachNew(process, reached);
        used.UnionWith(reached);
        foreach (var node in graph.Nodes.Where(node => node.Kind is not (GraphNodeKind.Process or GraphNodeKind.Relay) && !used.Contains(node.Name)))
            yield return ReferenceDiagnostics.UsedByNobody(PlaceOf(estate, places, node.Name), KindWord(node.Kind), node.Name);
    }

    private static string KindWord(GraphNodeKind kind) => kind switch
    {
        GraphNodeKind.Workload => "workload",
        GraphNodeKind.Store => "store",
        _ => "partner",
    };

    private static SourcePlace PlaceOf(EstateModel estate, EstatePlaces places, string name) =>
        estate.Processes.ContainsKey(name) ? places.Of("processes", name)
        : estate.Workloads.ContainsKey(name) ? places.Of("workloads", name)
        : estate.Stores.ContainsKey(name) ? places.Of("stores", name)
        : places.Of("partners", name);
}

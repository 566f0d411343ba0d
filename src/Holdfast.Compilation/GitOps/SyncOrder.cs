using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>In which order the parts of an estate are applied: a part never before what it stands on.</summary>
internal sealed class SyncOrder
{
    private SyncOrder(IReadOnlyList<SyncUnit> units, IReadOnlyDictionary<string, int> waves)
    {
        Units = units;
        Waves = waves;
    }

    /// <summary>The units, by wave and name.</summary>
    public IReadOnlyList<SyncUnit> Units { get; }

    /// <summary>The wave of each unit; the foundation's is 0.</summary>
    public IReadOnlyDictionary<string, int> Waves { get; }

    public static SyncOrder Of(CompilationSource source)
    {
        var units = WithoutCycles(UnitsOf(source).ToDictionary(unit => unit.Name, StringComparer.Ordinal));
        var waves = new Dictionary<string, int>(units.Count, StringComparer.Ordinal);
        while (waves.Count < units.Count)
        {
            var ready = units.Values.Where(unit => !waves.ContainsKey(unit.Name) && unit.Needs.All(waves.ContainsKey)).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("Units that need one another were left after their cycles had been broken.");
            foreach (var unit in ready)
                waves.Add(unit.Name, unit.Needs.Count == 0 ? 0 : unit.Needs.Max(need => waves[need]) + 1);
        }

        return new SyncOrder([.. units.Values.OrderBy(unit => waves[unit.Name]).ThenBy(unit => unit.Name, StringComparer.Ordinal)], waves);
    }

    private static IEnumerable<SyncUnit> UnitsOf(CompilationSource source)
    {
        var own = source.Estate.Estate.Text;
        var inside = source.Graph.Nodes.Where(node => IsInCluster(source, node)).Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        yield return new SyncUnit(SyncUnit.Foundation, own, [], []);
        foreach (var node in source.Graph.Nodes.Where(node => inside.Contains(node.Name)))
        {
            yield return new SyncUnit(node.Name, Signals.NamespaceOf(source, node.Tenant), [SyncUnit.Foundation, .. source.Graph.Edges
                .Where(edge => edge.Kind != GraphEdgeKind.ConsistentWith && edge.Source.Name == node.Name && inside.Contains(edge.Target.Name)).Select(edge => edge.Target.Name)], FilesOf(node.Name))
            {
                HoldsData = node.Kind is GraphNodeKind.Store or GraphNodeKind.Relay,
                IsScaled = source.Estate.Workloads.GetValueOrDefault(node.Name)?.Scale is not null,
            };
        }

        yield return new SyncUnit("ingress", own, [SyncUnit.Foundation, .. inside.Where(name => source.Estate.Workloads.GetValueOrDefault(name)?.Port is not null).Order(StringComparer.Ordinal)], ["ingress.yaml", "ingress/**", "traefik/**"]);
    }

    private static bool IsInCluster(CompilationSource source, GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Workload or GraphNodeKind.Relay => true,
        GraphNodeKind.Store => source.Estate.Stores[node.Name].Service is StoreService.CloudnativePg,
        _ => false,
    };

    private static IReadOnlyList<string> FilesOf(string name) => [$"{name}.yaml", $"{name}/**", $"workloads/{name}.yaml", $"stores/{name}.yaml"];

    /// <summary>Parts that stand on one another start together: of each cycle the tie that closes it is not waited for.</summary>
    private static Dictionary<string, SyncUnit> WithoutCycles(Dictionary<string, SyncUnit> units)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < units.Count)
        {
            var ready = units.Values.Where(unit => !done.Contains(unit.Name) && unit.Needs.All(done.Contains)).Select(unit => unit.Name).ToList();
            if (ready.Count > 0)
            {
                done.UnionWith(ready);
                continue;
            }

            var last = LastOnACycle(units, done);
            units[last.Name] = last with { Needs = [.. last.Needs.Where(done.Contains)] };
        }

        return units;
    }

    private static SyncUnit LastOnACycle(Dictionary<string, SyncUnit> units, HashSet<string> done)
    {
        // Whoever follows what is needed from a unit that cannot start comes round to a unit it has seen.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var here = units.Values.Where(unit => !done.Contains(unit.Name)).MinBy(unit => unit.Name, StringComparer.Ordinal) ?? throw new InvalidOperationException("Nothing is left to order.");
        while (seen.Add(here.Name))
            here = units[here.Needs.First(need => !done.Contains(need))];
        return here;
    }
}

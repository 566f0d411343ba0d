using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Traefik;
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

    /// <summary>The wave of each unit, from 0.</summary>
    public IReadOnlyDictionary<string, int> Waves { get; }

    /// <summary>The order of the workloads and of the stores that run in the cluster.</summary>
    public static SyncOrder OfParts(CompilationSource source)
    {
        var inside = source.Graph.Nodes.Where(node => IsInCluster(source, node)).Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        var needs = source.Graph.Edges.Where(edge => edge.Kind != GraphEdgeKind.ConsistentWith && inside.Contains(edge.Source.Name) && inside.Contains(edge.Target.Name))
            .ToLookup(edge => edge.Source.Name, edge => edge.Target.Name, StringComparer.Ordinal);
        return Of(source.Graph.Nodes.Where(node => inside.Contains(node.Name))
            .Select(node => new SyncUnit(node.Name, ClusterNames.NamespaceOf(source, node.Tenant), [.. needs[node.Name].Where(need => need != node.Name)])));
    }

    /// <summary>The order of the directories of the compiled tree that an agent applies.</summary>
    public static SyncOrder OfFolders(ClusterPlan cluster) => Of(Folders(cluster));

    private static SyncOrder Of(IEnumerable<SyncUnit> declared)
    {
        var units = WithoutCycles(declared.ToDictionary(unit => unit.Name, StringComparer.Ordinal));
        var waves = new Dictionary<string, int>(units.Count, StringComparer.Ordinal);
        while (waves.Count < units.Count)
        {
            var ready = units.Values.Where(unit => !waves.ContainsKey(unit.Name) && unit.Needs.All(waves.ContainsKey)).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("Units that need one another were left after their cycles had been broken.");
            // All of a wave before any of them counts: what is ready is ready for this wave.
            foreach (var (unit, wave) in ready.Select(unit => (unit, unit.Needs.Count == 0 ? 0 : unit.Needs.Max(need => waves[need]) + 1)).ToList())
                waves.Add(unit.Name, wave);
        }

        return new SyncOrder([.. units.Values.OrderBy(unit => waves[unit.Name]).ThenBy(unit => unit.Name, StringComparer.Ordinal)], waves);
    }

    private static IEnumerable<SyncUnit> Folders(ClusterPlan cluster)
    {
        const string shared = "cluster";
        const string proxy = "proxy";
        const string chart = "traefik";
        var own = cluster.NamespaceOf(tenant: null);
        yield return new SyncUnit(shared, own, []) { Folder = KubernetesFiles.ClusterFolder };
        foreach (var space in cluster.Namespaces)
        {
            var plans = cluster.In(space);
            var called = plans.SelectMany(plan => plan.Calls).Select(cluster.Find).OfType<WorkloadPlan>().Select(plan => plan.Namespace)
                .Concat(plans.SelectMany(plan => plan.Stores).Where(store => store.Service == StoreService.CloudnativePg).Select(store => cluster.NamespaceOf(store.Tenant)));
            yield return new SyncUnit(space.Name, space.Name, [shared, .. called.Where(name => name != space.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            {
                Folder = KubernetesFiles.FolderOf(space.Name),
                Tenant = space.Tenant?.Name,
                Migrates = plans.Any(plan => plan.Shape == WorkloadShape.OdooWeb),
            };
        }

        yield return new SyncUnit("observability", ClusterNames.Observability, []) { Folder = ObservabilityFiles.KubernetesFolder };
        if (cluster.Ingress is null)
            yield break;
        yield return new SyncUnit(proxy, cluster.IngressNamespace, [shared]) { Folder = TraefikFiles.ProxyFolder };
        yield return new SyncUnit(chart, cluster.IngressNamespace, [proxy]) { Folder = "traefik/", IsChart = true };
        foreach (var space in TraefikFiles.RoutedNamespaces(cluster))
            yield return new SyncUnit(KubeName.Of(space.Name, "routes"), space.Name, [chart, space.Name]) { Folder = TraefikFiles.FolderOf(space.Name), Tenant = space.Tenant?.Name };
    }

    // The relay is run by those who run Holdfast: nothing of it is compiled.
    private static bool IsInCluster(CompilationSource source, GraphNode node) => node.Kind switch
    {
        GraphNodeKind.Workload => true,
        GraphNodeKind.Store => source.Estate.Stores[node.Name].Service is StoreService.CloudnativePg,
        _ => false,
    };

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

using CsCheck;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Xunit;

namespace Holdfast.Tests.Estate.Graph;

public sealed class GraphLaws
{
    [Fact]
    public void Every_edge_joins_declared_nodes_once() => GraphExample.Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        var nodes = graph.Nodes.ToHashSet();
        Assert.All(graph.Edges, edge => Assert.True(nodes.Contains(edge.Source) && nodes.Contains(edge.Target)));
        Assert.Distinct(graph.Edges);
    });

    [Fact]
    public void What_is_reached_is_what_a_plain_search_finds_and_no_way_is_shorter() => GraphExample.Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        foreach (var process in estate.Processes.Keys)
        {
            var distances = Distances(graph, process);
            distances.Remove(process);
            var reached = graph.Reaches(process);
            Assert.Equal(distances.OrderBy(entry => entry.Key), reached.ToDictionary(r => r.Node.Name, r => r.Distance).OrderBy(entry => entry.Key));
            Assert.All(reached, step => Assert.True(IsWay(graph, step.Path)));
        }
    });

    [Fact]
    public void Standing_on_something_is_being_one_of_its_processes() => GraphExample.Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        foreach (var node in graph.Nodes)
        {
            var expected = estate.Processes.Keys.Where(process => graph.Reaches(process).Any(reached => reached.Node == node));
            Assert.Equal(expected.Order(StringComparer.Ordinal), graph.ProcessesOn(node.Name).Select(process => process.Name));
        }
    });

    [Fact]
    public void A_cycle_is_a_way_back_to_its_start_and_without_one_there_is_an_order() => GraphExample.Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        var cycles = graph.Cycles();
        Assert.All(cycles, cycle => Assert.True(IsWay(graph, [.. cycle, cycle[0]])));
        Assert.All(cycles, cycle => Assert.Equal(cycle.Distinct(), cycle));
        Assert.Equal(cycles.Count == 0, HasOrder(graph));
    });

    [Fact]
    public void The_order_of_declarations_and_references_changes_nothing() => Gen.Select(GraphExample.Any, Gen.Int).Sample((estate, seed) =>
    {
        var (one, other) = (DependencyGraph.From(estate), DependencyGraph.From(Shuffled(estate, new Random(seed))));
        Assert.Equal(one.Nodes, other.Nodes);
        Assert.Equal(one.Edges, other.Edges);
        Assert.Equal(one.Cycles(), other.Cycles());
        foreach (var process in estate.Processes.Keys)
            Assert.Equal(one.Reaches(process).Select(r => r.ToString()), other.Reaches(process).Select(r => r.ToString()));
    });

    internal static EstateModel Shuffled(EstateModel estate, Random random) => estate with
    {
        Processes = Shuffled(estate.Processes, random, process => process with { Uses = Shuffled(process.Uses, random) }),
        Workloads = Shuffled(estate.Workloads, random, workload => workload with { Uses = Shuffled(workload.Uses, random) }),
        Stores = Shuffled(estate.Stores, random, store => store with { ConsistentWith = Shuffled(store.ConsistentWith, random) }),
        Partners = Shuffled(estate.Partners, random, partner => partner),
    };

    private static Dictionary<string, T> Shuffled<T>(IReadOnlyDictionary<string, T> section, Random random, Func<T, T> inside)
    {
        var entries = section.ToArray();
        random.Shuffle(entries);
        return entries.ToDictionary(entry => entry.Key, entry => inside(entry.Value), StringComparer.Ordinal);
    }

    private static string[] Shuffled(IReadOnlyList<string> names, Random random)
    {
        var shuffled = names.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static Dictionary<string, int> Distances(DependencyGraph graph, string start)
    {
        var distances = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var edge in graph.Edges.Where(edge => edge.Kind != GraphEdgeKind.ConsistentWith))
            {
                if (!distances.TryGetValue(edge.Source.Name, out var source) || distances.GetValueOrDefault(edge.Target.Name, int.MaxValue) <= source + 1)
                    continue;
                distances[edge.Target.Name] = source + 1;
                changed = true;
            }
        }

        return distances;
    }

    private static bool IsWay(DependencyGraph graph, IReadOnlyList<string> names) => names.Zip(names.Skip(1)).All(step =>
        graph.Edges.Any(edge => edge.Kind != GraphEdgeKind.ConsistentWith && (edge.Source.Name, edge.Target.Name) == step));

    // Takes away, again and again, what uses nothing that is left: everything goes unless there is a cycle.
    private static bool HasOrder(DependencyGraph graph)
    {
        var left = graph.Edges.Where(edge => edge.Kind == GraphEdgeKind.Uses).ToList();
        while (left.RemoveAll(edge => left.TrueForAll(other => other.Source != edge.Target)) > 0)
        {
        }

        return left.Count == 0;
    }
}

using Holdfast.Estate.Graph;
using Xunit;
using static Holdfast.Tests.Estate.Graph.GraphExample;

namespace Holdfast.Tests.Estate.Graph;

public sealed class CycleTests
{
    [Fact]
    public void What_stands_on_itself_is_a_cycle_of_one() =>
        Assert.Equal(["a"], Assert.Single(DependencyGraph.From(EstateOf([Process("a", "a")])).Cycles()));

    [Fact]
    public void A_cycle_begins_with_its_first_name_and_runs_along_the_ties()
    {
        var graph = DependencyGraph.From(EstateOf([Process("p", "c")], [Workload("c", "b"), Workload("b", "a"), Workload("a", "c")]));
        Assert.Equal(["a", "c", "b"], Assert.Single(graph.Cycles()));
    }

    [Fact]
    public void Each_knot_is_shown_once_by_its_shortest_cycle()
    {
        var graph = DependencyGraph.From(EstateOf(
            [Process("y", "x"), Process("x", "y")],
            [Workload("a", "b", "c"), Workload("b", "c"), Workload("c", "a")]));
        Assert.Equal([["x", "y"], ["a", "c"]], graph.Cycles());
    }

    [Fact]
    public void Two_ways_to_the_same_store_are_no_cycle() => Assert.Empty(
        DependencyGraph.From(EstateOf([Process("p", "a", "b")], [Workload("a", "b", "s"), Workload("b", "s")], [Store("s")])).Cycles());

    [Fact]
    public void Replicas_of_one_another_are_a_cycle_of_their_own_kind()
    {
        var graph = DependencyGraph.From(EstateOf(stores: [Store("a") with { ReplicaOf = "b" }, Store("b") with { ReplicaOf = "a" }]));
        Assert.Empty(graph.Cycles());
        Assert.Equal(["a", "b"], Assert.Single(graph.Cycles(GraphEdgeKind.ReplicaOf)));
    }

    [Fact]
    public void A_ring_of_100000_workloads_is_found()
    {
        const int length = 100_000;
        var ring = Enumerable.Range(0, length).Select(number => Workload($"w-{number}", $"w-{(number + 1) % length}"));
        Assert.Equal(length, Assert.Single(DependencyGraph.From(EstateOf(workloads: [.. ring])).Cycles()).Count);
    }
}

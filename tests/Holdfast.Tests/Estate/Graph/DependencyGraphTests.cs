using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Xunit;
using static Holdfast.Tests.Estate.Graph.GraphExample;

namespace Holdfast.Tests.Estate.Graph;

public sealed class DependencyGraphTests
{
    private static readonly DependencyGraph Warehouse = DependencyGraph.From(EstateOf(
        [Process("dispatch", "web", "carrier"), Process("invoicing", "web"), Process("reporting", "export")],
        [Workload("web", "erp", "sessions"), Workload("intake", "erp", "relay"), Workload("export", "erp-replica")],
        [Store("erp") with { ConsistentWith = ["files"] }, Store("files"), Store("sessions"), Store("erp-replica") with { ReplicaOf = "erp" }],
        [Partner("carrier", PartnerBuffer.Relay)]));

    [Fact]
    public void A_process_stands_on_all_that_its_workloads_stand_on_nearest_first() => Assert.Equal(
        ["dispatch -> carrier", "dispatch -> web", "dispatch -> carrier -> relay", "dispatch -> web -> erp", "dispatch -> web -> sessions"],
        Warehouse.Reaches("dispatch").Select(reached => reached.ToString()));

    [Fact]
    public void A_replica_stands_on_its_primary() => Assert.Equal(
        ["reporting -> export -> erp-replica -> erp"],
        Warehouse.Reaches("reporting").Where(reached => reached.Node.Name == "erp").Select(reached => reached.ToString()));

    [Fact]
    public void Being_restored_together_is_not_standing_on() =>
        Assert.DoesNotContain(Warehouse.Reaches("dispatch"), reached => reached.Node.Name == "files");

    [Fact]
    public void Of_two_ways_the_shorter_counts_and_of_equal_ones_the_first_by_name()
    {
        var graph = DependencyGraph.From(EstateOf(
            [Process("p", "b", "a", "long")],
            [Workload("a", "s"), Workload("b", "s", "t"), Workload("long", "longer"), Workload("longer", "t")],
            [Store("s"), Store("t")]));
        Assert.Equal(["p", "a", "s"], graph.Reaches("p").Single(reached => reached.Node.Name == "s").Path);
        Assert.Equal(["p", "b", "t"], graph.Reaches("p").Single(reached => reached.Node.Name == "t").Path);
    }

    [Fact]
    public void The_users_of_a_store_are_those_that_name_it() =>
        Assert.Equal(["intake", "web", "erp-replica"], Warehouse.UsersOf("erp").Select(user => user.Name));

    [Fact]
    public void The_processes_on_a_store_are_all_that_reach_it() =>
        Assert.Equal(["dispatch", "invoicing", "reporting"], Warehouse.ProcessesOn("erp").Select(process => process.Name));

    [Fact]
    public void The_relay_is_a_node_only_where_it_is_used()
    {
        Assert.Equal(GraphNodeKind.Relay, Warehouse.Find("relay")?.Kind);
        Assert.Null(DependencyGraph.From(EstateOf([Process("p", "c")], partners: [Partner("c")])).Find("relay"));
        Assert.NotNull(DependencyGraph.From(EstateOf([Process("p", "w")], [Workload("w", "relay")])).Find("relay"));
    }

    [Fact]
    public void A_name_that_nothing_has_is_left_out()
    {
        var graph = DependencyGraph.From(EstateOf([Process("p", "w", "nowhere")], [Workload("w", "p")]));
        var edge = Assert.Single(graph.Edges);
        Assert.Equal(("p", "w"), (edge.Source.Name, edge.Target.Name));
    }

    [Fact]
    public void Asking_for_a_node_that_is_not_there_is_a_defect_of_the_caller()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Warehouse.Reaches("nowhere"));
        Assert.Contains("'nowhere'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_below_a_process_holds_what_it_stands_on_and_no_more()
    {
        var part = Warehouse.Below("invoicing");
        Assert.Equal(["invoicing", "web", "erp", "sessions"], part.Nodes.Select(node => node.Name));
        Assert.Equal(3, part.Edges.Count);
    }

    [Fact]
    public void A_chain_of_100000_workloads_is_walked_to_its_end()
    {
        const int length = 100_000;
        var graph = DependencyGraph.From(EstateOf(
            [Process("p", "w-0")],
            [.. Enumerable.Range(0, length).Select(number => Workload($"w-{number}", $"w-{number + 1}"))]));
        var last = graph.Reaches("p")[^1];
        Assert.Equal($"w-{length - 1}", last.Node.Name);
        Assert.Equal(length + 1, last.Path.Count);
        Assert.Empty(graph.Cycles());
        Assert.Equal("p", Assert.Single(graph.ProcessesOn(last.Node.Name)).Name);
    }
}

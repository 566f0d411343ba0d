using System.Xml.Linq;
using CsCheck;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Graph.Pictures;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;
using static Holdfast.Tests.Estate.Graph.GraphExample;

namespace Holdfast.Tests.Estate.Graph.Pictures;

public sealed class PictureTests
{
    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void The_samples_look_as_they_did(string sample)
    {
        var estate = Sample(sample);
        var graph = DependencyGraph.From(estate);
        Baseline.Matches($"{sample}/graph.mmd", MermaidPicture.Of(estate, graph));
        Baseline.Matches($"{sample}/graph.svg", SvgPicture.Of(estate, graph));
    }

    [Fact]
    public void The_part_below_one_process_looks_as_it_did()
    {
        var estate = Sample("multinational-distributor");
        Baseline.Matches("multinational-distributor/graph-order-intake.mmd", MermaidPicture.Of(estate, DependencyGraph.From(estate).Below("order-intake")));
    }

    [Fact]
    public void The_order_of_a_file_changes_no_byte() => Gen.Select(Any, Gen.Int).Sample((estate, seed) =>
    {
        var shuffled = GraphLaws.Shuffled(estate, new Random(seed));
        Assert.Equal(MermaidPicture.Of(estate, DependencyGraph.From(estate)), MermaidPicture.Of(shuffled, DependencyGraph.From(shuffled)));
        Assert.Equal(SvgPicture.Of(estate, DependencyGraph.From(estate)), SvgPicture.Of(shuffled, DependencyGraph.From(shuffled)));
    });

    [Fact]
    public void Every_line_of_a_flowchart_joins_two_of_its_nodes() => Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        var lines = MermaidPicture.Of(estate, graph).Split('\n', StringSplitOptions.TrimEntries);
        var declared = lines.Where(line => line.Contains("<br/>", StringComparison.Ordinal)).Select(line => line[..line.IndexOfAny(['(', '[', '{'])]).ToHashSet();
        var part = new VisiblePart(graph);
        Assert.Equal(part.Nodes.Count, declared.Count);
        var ties = lines.Where(line => line.StartsWith('n') && !line.Contains('"', StringComparison.Ordinal)).Select(line => line.Split(' ')).ToList();
        Assert.Equal(part.Edges.Count, ties.Count);
        Assert.All(ties, tie => Assert.True(declared.Contains(tie[0]) && declared.Contains(tie[^1])));
    });

    [Fact]
    public void Every_svg_is_well_formed_and_shows_every_node() => Any.Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        var shown = XDocument.Parse(SvgPicture.Of(estate, graph)).Descendants().Where(element => element.Name.LocalName == "g")
            .Select(group => group.Elements().First().Value.Split(": ")[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(new VisiblePart(graph).Nodes.Select(node => node.Name).Order(StringComparer.Ordinal), shown);
    });

    [Fact]
    public void A_picture_runs_nothing_that_a_name_smuggles_in()
    {
        const string hostile = "x\"]</title><script>alert(1)</script>&#`\u0001";
        var estate = EstateOf([Process(hostile, "w")], [Workload("w")]) with { About = hostile };
        var graph = DependencyGraph.From(estate);
        var svg = SvgPicture.Of(estate, graph);
        Assert.DoesNotContain(XDocument.Parse(svg).Descendants(), element => element.Name.LocalName == "script");
        var mermaid = MermaidPicture.Of(estate, graph);
        Assert.DoesNotContain("<script", mermaid, StringComparison.Ordinal);
        Assert.DoesNotContain("x\"]", mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_of_1000_tenants_is_drawn_whole()
    {
        var estate = Platform(tenants: 1000);
        var graph = DependencyGraph.From(estate);
        Assert.Equal(8001, graph.Nodes.Count);
        Assert.Equal(9000, SvgPicture.Of(estate, graph).Split("<g>").Length - 1);
    }

    [Fact]
    public void A_relay_that_only_buffers_partners_is_shown_by_their_double_edge_alone()
    {
        var estate = EstateOf([Process("p", "carrier")], partners: [Partner("carrier", PartnerBuffer.Relay)]);
        var part = new VisiblePart(DependencyGraph.From(estate));
        Assert.Equal(["p", "carrier"], part.Nodes.Select(node => node.Name));
        Assert.Equal("carrier", Assert.Single(part.Edges).Target.Name);
    }

    private static EstateModel Sample(string name)
    {
        var reading = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read($"samples/{name}/estate.yaml");
        Assert.Empty(reading.Diagnostics);
        return reading.Estate!;
    }
}

using CsCheck;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Graph.Pictures;
using Holdfast.Estate.Model;
using Xunit;
using static Holdfast.Tests.Estate.Graph.GraphExample;

namespace Holdfast.Tests.Estate.Graph.Pictures;

public sealed class ColumnLayoutTests
{
    [Fact]
    public void No_box_touches_another_and_all_lie_in_their_band() => Any.Sample(estate =>
    {
        var layout = LayoutOf(estate);
        foreach (var band in layout.Bands)
        {
            foreach (var column in band.Columns)
            {
                Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y));
                Assert.All(column, slot => Assert.True(slot.Y > band.Y && slot.Y + slot.Height < band.Y + band.Height));
            }
        }

        Assert.All(layout.Bands.Zip(layout.Bands.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y));
    });

    [Fact]
    public void Every_line_runs_to_the_right_or_stays_in_its_column() => Any.Sample(estate => Assert.All(
        LayoutOf(estate).Links,
        link => Assert.True(link.Source.Column == link.Target.Column || (int)link.Target.Column == (int)link.Source.Column + 1)));

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        var estate = EstateOf(
            [Process("a", "w-3"), Process("b", "w-2"), Process("c", "w-1")],
            [Workload("w-1", "s-2"), Workload("w-2", "s-3"), Workload("w-3", "s-1")],
            [Store("s-1"), Store("s-2"), Store("s-3")]);
        var columns = Assert.Single(LayoutOf(estate).Bands).Columns;
        Assert.Equal(["a", "b", "c"], columns[0].Select(slot => slot.Node!.Name));
        Assert.Equal(["w-3", "w-2", "w-1"], columns[1].Select(slot => slot.Node!.Name));
        Assert.Equal(["s-1", "s-3", "s-2"], columns[2].Select(slot => slot.Node!.Name));
    }

    [Fact]
    public void Lines_to_the_same_partner_share_one_passage_through_the_middle()
    {
        var columns = LayoutOf(EstateOf([Process("a", "carrier"), Process("b", "carrier")], partners: [Partner("carrier")])).Bands[0].Columns;
        Assert.Null(Assert.Single(columns[1]).Node);
    }

    [Fact]
    public void A_label_is_never_wider_than_its_box()
    {
        var longest = new string('m', 63);
        Assert.True(TextWidth.Of(longest, ColumnLayout.NameSize, bold: true) > 340);
        var fitted = TextWidth.Fit(longest, ColumnLayout.NameSize, 308, bold: true);
        Assert.EndsWith("…", fitted, StringComparison.Ordinal);
        Assert.True(TextWidth.Of(fitted, ColumnLayout.NameSize, bold: true) <= 308);
    }

    [Fact]
    public void Tenants_lie_below_what_all_share()
    {
        var estate = EstateOf([Process("own", "w") with { Tenant = "second" }, Process("shared", "w")], [Workload("w")]);
        Assert.Equal([null, "second"], LayoutOf(estate).Bands.Select(band => band.Tenant));
    }

    private static ColumnLayout LayoutOf(EstateModel estate)
    {
        var graph = DependencyGraph.From(estate);
        return ColumnLayout.Of(estate, graph, StrictestCriticality.Of(estate, graph), top: 100);
    }
}

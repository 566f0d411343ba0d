using System.Xml.Linq;
using Holdfast.Prediction.Reports.Charts;
using Xunit;

namespace Holdfast.Tests.Prediction.Reports.Charts;

public sealed class ParetoChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Designs_are_told_apart_and_those_of_unknown_cost_are_left_out()
    {
        var points = Parse(ParetoChart.Of(MadeUpReport.Designs, asked: null).ToString()).Elements(Svg + "g").ToList();

        Assert.Equal(["beaten", "pareto", "cheapest", "pareto"], points.Select(point => (string)point.Attribute("class")!));
        Assert.DoesNotContain(points, point => point.Value.Contains("another cloud", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dearer_design_lies_further_right_and_a_better_one_higher()
    {
        var points = Parse(ParetoChart.Of(MadeUpReport.Designs, asked: null).ToString()).Elements(Svg + "g").Skip(1).Select(point => point.Element(Svg + "circle")!).ToList();

        Assert.Equal(points, points.OrderBy(point => (double)point.Attribute("cx")!));
        Assert.Equal(points, points.OrderByDescending(point => (double)point.Attribute("cy")!));
    }

    [Fact]
    public void A_range_is_drawn_where_one_is_known() =>
        Assert.Equal(3, Parse(ParetoChart.Of(MadeUpReport.Designs, asked: 0.6).ToString()).Descendants(Svg + "path").Count(path => (string?)path.Attribute("class") == "range"));

    [Fact]
    public void Without_any_price_there_is_still_a_chart() =>
        Assert.Empty(Parse(ParetoChart.Of([.. MadeUpReport.Designs.Select(design => design with { UsdPerMonth = null })], asked: 0.6).ToString()).Elements(Svg + "g"));

    private static XElement Parse(string svg) => XElement.Parse(svg);
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Reports.Html;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Prediction.Reports;

public sealed partial class HtmlReportTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static string Text => HtmlReport.Of(MadeUpReport.Report);

    [Fact]
    public void A_page_is_written_as_accepted() => Baseline.Matches("prediction-reports/report.html", Text);

    [Fact]
    public void A_page_and_its_charts_are_well_formed()
    {
        var page = XDocument.Parse(Text);

        Assert.Equal(7, page.Descendants(Svg + "svg").Count(svg => (string?)svg.Attribute("class") == "chart"));
        Assert.All(page.Descendants(Svg + "svg"), svg => Assert.NotEmpty(svg.Element(Svg + "title")!.Value));
    }

    [Fact]
    public void No_place_in_a_chart_is_infinite_or_no_number() => Assert.DoesNotMatch("NaN|∞|Infinity", Text);

    [Fact]
    public void Text_from_outside_is_shown_and_does_nothing()
    {
        Assert.Contains("the &lt;b&gt;zone", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>zone", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" on", string.Concat(Tag().Matches(Text).Select(tag => tag.Value)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_needs_no_other_file()
    {
        Assert.DoesNotMatch("\\s(src|srcset|data)=|@import|url\\(", string.Concat(Tag().Matches(Text).Select(tag => tag.Value)));
        Assert.DoesNotContain("<link", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_in_a_source_is_not_repeated()
    {
        var figure = MadeUpReport.DecisionLength with { Source = "https://bob:hunter2hunter2@wiki.example.com/timings" };
        var report = MadeUpReport.Report with
        {
            Prediction = MadeUpReport.Report.Prediction with { Figures = [figure], Updates = [new FigureUpdate(figure, figure, 1, figure.Source)] },
        };

        Assert.DoesNotContain("hunter2", HtmlReport.Of(report), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", JsonReport.Of(report).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prior_is_marked_as_one()
    {
        var row = XDocument.Parse(Text).Descendants("tr").First(row => row.Value.StartsWith("decision-length", StringComparison.Ordinal));

        Assert.Contains("priorconfidence very low", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_within_the_page_leads_somewhere()
    {
        var page = XDocument.Parse(Text);
        var ids = page.Descendants().Select(element => "#" + (string?)element.Attribute("id")).ToHashSet(StringComparer.Ordinal);

        Assert.All(page.Descendants("a").Select(link => (string)link.Attribute("href")!).Where(href => href.StartsWith('#')), href => Assert.Contains(href, ids));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

using System.Text.RegularExpressions;
using Holdfast.Assessment.Planning;
using Holdfast.Assessment.Reports.Html;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment.Reports;

public sealed partial class HtmlReportTests
{
    private static readonly Roadmap Plan = new(
        [
            new RoadmapPhase("platform", "The platform carries a failure.", new PhaseCheck("The estate file is read without an error.", Holds: true, []), new PhaseCheck("No error is open.", Holds: false, ["HF9001:stores/erp/availability"]), [SmallReport.NoStandby]),
        ],
        [
            new MigrationWave(1, "non-production", [], ["staging"]),
            new MigrationWave(2, "core", [new MigrationUnit(["dispatch"], ["odoo-web"], ["erp"], [], Holdfast.Estate.Model.Criticality.MissionCritical, ["returns"], ["old-wms"])], []),
        ]);

    private static string Text => HtmlReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context with { Imported = MergedReport.Imported }, Plan);

    [Fact]
    public void A_page_is_written_as_accepted() => Baseline.Matches("assessment-reports/report.html", Text);

    [Fact]
    public void Text_from_outside_is_shown_and_does_nothing()
    {
        Assert.DoesNotContain("<script", Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" on", string.Concat(Tag().Matches(Text).Select(tag => tag.Value)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_needs_no_other_file()
    {
        Assert.DoesNotMatch("\\s(src|srcset|data)=|@import|url\\(", string.Concat(Tag().Matches(Text).Select(tag => tag.Value)));
        Assert.DoesNotContain("<link", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_tag_is_closed_in_its_turn()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Text))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Value.StartsWith("</", StringComparison.Ordinal))
                Assert.Equal(open.Pop(), name);
            else if (name is not ("meta" or "!DOCTYPE"))
                open.Push(name);
        }

        Assert.Empty(open);
    }

    [Fact]
    public void An_estate_without_a_gap_says_so() =>
        Assert.Contains("None stands.", HtmlReport.Of(SmallReport.Of(), SmallReport.Places, SmallReport.Context), StringComparison.Ordinal);

    [Fact]
    public void Many_subjects_of_a_rule_are_folded_away_and_still_there()
    {
        var many = Enumerable.Range(1, 20).Select(number => SmallReport.NoStandby with { Message = $"gap number {number}." }).ToList();

        var text = HtmlReport.Of(SmallReport.Of(many), SmallReport.Places, SmallReport.Context);

        Assert.Contains("<summary>and 12 more</summary>", text, StringComparison.Ordinal);
        Assert.Contains("gap number 20.", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("</?(?<name>!?[a-zA-Z][a-zA-Z0-9]*)[^>]*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}

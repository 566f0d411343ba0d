using Holdfast.Assessment.Reports;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_report_is_written_as_accepted() =>
        Baseline.Matches("assessment-reports/report.md", MarkdownReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context));

    [Fact]
    public void What_other_tools_found_is_written_as_accepted() =>
        Baseline.Matches("assessment-reports/merged.md", MarkdownReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context with { Imported = MergedReport.Imported }));

    [Fact]
    public void An_estate_without_a_gap_says_so() =>
        Assert.Contains("None stands.", MarkdownReport.Of(SmallReport.Of(), SmallReport.Places, SmallReport.Context), StringComparison.Ordinal);

    [Fact]
    public void A_comment_on_GitHub_can_hold_a_report_of_any_size()
    {
        var many = Enumerable.Repeat(SmallReport.NoStandby, 5_000).Concat(Enumerable.Repeat(SmallReport.Waived, 5_000)).ToList();

        var text = MarkdownReport.Of(SmallReport.Of(many), SmallReport.Places, SmallReport.Context);

        Assert.InRange(text.Length, 1, 65_536);
        Assert.Contains("... and 4960 more", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<img src=x>", "\\<img src=x>")]
    [InlineData("ask @everyone", "ask @<!-- -->everyone")]
    [InlineData("team@example.com", "team@example.com")]
    [InlineData("[text](address)", "\\[text\\](address)")]
    [InlineData("one\ntwo", "one two")]
    public void Text_reads_as_it_was_written(string text, string written) => Assert.Equal(written, Markdown.Text(text));
}

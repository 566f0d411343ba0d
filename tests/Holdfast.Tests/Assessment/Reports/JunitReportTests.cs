using System.Xml.Linq;
using Holdfast.Assessment.Reports;
using Holdfast.Assessment.Rules;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment.Reports;

public sealed class JunitReportTests
{
    [Fact]
    public void A_report_is_written_as_accepted() => Baseline.Matches("assessment-reports/report.junit.xml", Text(Severity.Error));

    [Theory]
    [InlineData(Severity.Error, "HF9001")]
    [InlineData(Severity.Warning, "HF9001")]
    [InlineData(Severity.Note, "HF9001 HF9003")]
    public void A_case_fails_from_the_severity_that_was_asked(Severity severity, string failed) =>
        Assert.Equal(failed.Split(' '), Cases(severity).Where(each => each.Element("failure") is not null).Select(Reference).Order(StringComparer.Ordinal));

    [Fact]
    public void A_case_whose_gaps_are_all_accepted_is_skipped_with_the_reason() =>
        Assert.Contains("until 2027-02-01", (string?)Cases(Severity.Note).Single(each => Reference(each) == "HF9002").Element("skipped")?.Attribute("message"), StringComparison.Ordinal);

    [Fact]
    public void Counts_are_those_of_the_cases()
    {
        var root = XDocument.Parse(Text(Severity.Note)).Root!;

        Assert.Equal(("4", "2", "1"), ((string?)root.Attribute("tests"), (string?)root.Attribute("failures"), (string?)root.Attribute("skipped")));
        Assert.Equal(4, root.Elements("testsuite").Sum(suite => (int)suite.Attribute("tests")!));
    }

    private static IEnumerable<XElement> Cases(Severity severity) => XDocument.Parse(Text(severity)).Descendants("testcase");

    private static string Reference(XElement each) => ((string)each.Attribute("name")!).Split(' ')[0];

    private static string Text(Severity severity) => JunitReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context, severity);
}

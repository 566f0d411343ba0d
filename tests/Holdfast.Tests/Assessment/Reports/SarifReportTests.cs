using System.Text.Json.Nodes;
using Holdfast.Assessment.Reports;
using Holdfast.Cli.Output;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment.Reports;

public sealed class SarifReportTests
{
    private static string Text => Json.Text(SarifReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context));

    [Fact]
    public void A_report_is_written_as_accepted() => Baseline.Matches("assessment-reports/report.sarif", Text);

    [Fact]
    public Task A_report_is_valid_SARIF() => SarifSchema.Accepts(Text);

    [Fact]
    public Task A_report_without_a_finding_is_valid_SARIF() =>
        SarifSchema.Accepts(Json.Text(SarifReport.Of(SmallReport.Of(), SmallReport.Places, SmallReport.Context)));

    [Fact]
    public async Task What_other_tools_found_is_valid_SARIF_and_written_as_accepted()
    {
        var text = Json.Text(SarifReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context with { Imported = MergedReport.Imported }));

        Baseline.Matches("assessment-reports/merged.sarif", text);
        await SarifSchema.Accepts(text);
    }

    [Theory]
    [InlineData("\"2.1.0\"", "\"2.0.0\"")]
    [InlineData("\"level\": \"error\"", "\"level\": \"grave\"")]
    [InlineData("\"startLine\": 8", "\"startLine\": 0")]
    [InlineData("\"kind\": \"external\"", "\"kind\": \"elsewhere\"")]
    [InlineData("\"message\"", "\"massage\"")]
    public async Task The_schema_refuses_what_is_not_SARIF(string right, string wrong)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);

        Assert.NotEmpty(await SarifSchema.Complaints(Text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_result_points_at_the_line_of_the_estate()
    {
        var place = Results()[0]!["locations"]![0]!["physicalLocation"]!;

        Assert.Equal("customers/north%20%26%20co/estate.yaml", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal((8, 19), ((int)place["region"]!["startLine"]!, (int)place["region"]!["startColumn"]!));
    }

    [Fact]
    public void A_waived_finding_stays_and_says_why()
    {
        var suppressions = Results().Select(result => (JsonArray)result!["suppressions"]!).ToList();

        Assert.Equal([0, 1, 0], suppressions.Select(list => list.Count));
        Assert.Equal("accepted", (string?)suppressions[1][0]!["status"]);
        Assert.Contains("approved by operations-director, until 2027-02-01", (string?)suppressions[1][0]!["justification"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_result_finds_its_rule()
    {
        var rules = SarifReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context)["runs"]![0]!["tool"]!["driver"]!["rules"]!;

        Assert.All(Results(), result => Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]));
    }

    private static JsonArray Results() => (JsonArray)SarifReport.Of(SmallReport.Report, SmallReport.Places, SmallReport.Context)["runs"]![0]!["results"]!;
}

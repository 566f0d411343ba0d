using System.Text;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Rules;
using Xunit;

namespace Holdfast.Tests.Assessment.Importing;

public sealed class ImportReaderTests
{
    [Fact]
    public void Azqr_names_a_recommendation_of_APRL_and_a_resource()
    {
        var finding = Read(ImportedFiles.Azqr).Findings[0];

        Assert.Equal(("azqr", "ca87914f-aac4-4783-ab67-82a6f936f194", Severity.Error), (finding.Tool, finding.Id, finding.Severity));
        Assert.Equal(["aprl:ca87914f"], finding.ForeignIds);
        Assert.Equal("psql-erp-production", finding.ResourceName);
        Assert.Equal("Enable HA with zone redundancy", finding.Message);
    }

    [Fact]
    public void Azqr_has_ids_of_its_own() => Assert.Equal(["azqr:redis-012"], Read(ImportedFiles.Azqr).Findings[1].ForeignIds);

    [Fact]
    public void Azqr_writes_null_where_nothing_is_impacted() =>
        Assert.Equivalent(new ImportReading([], []), Read("""{ "impacted": null, "recommendations": [] }"""));

    [Fact]
    public void PSRule_is_known_by_the_name_of_its_rule()
    {
        var finding = Read(ImportedFiles.PSRule).Findings[0];

        Assert.Equal(["psrule:AZR-000389", "psrule:Azure.PostgreSQL.ZoneRedundantHA"], finding.ForeignIds);
        Assert.Equal(("PSRule", "psql-erp-production", Severity.Error), (finding.Tool, finding.ResourceName, finding.Severity));
    }

    [Fact]
    public void What_passed_is_not_a_finding() => Assert.Single(Read(ImportedFiles.PSRule).Findings);

    [Fact]
    public void Checkov_points_at_a_file_and_says_what_was_accepted()
    {
        var findings = Read(ImportedFiles.Checkov).Findings;

        Assert.Equal(["CKV_AZURE_136"], findings[0].ForeignIds);
        Assert.Equal("infra/erp.tf:12", findings[0].Resource);
        Assert.Equal([null, "the region is our only one"], findings.Select(finding => finding.AcceptedBecause));
    }

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("note", Severity.Note)]
    public void A_level_becomes_a_severity(string level, Severity severity) =>
        Assert.Equal(severity, Read(ImportedFiles.Checkov.Replace("\"error\"", $"\"{level}\"", StringComparison.Ordinal)).Findings[0].Severity);

    [Fact]
    public void A_result_without_a_level_takes_that_of_its_rule() =>
        Assert.Equal(Severity.Note, Read("""
            { "version": "2.1.0", "runs": [{
              "tool": { "driver": { "name": "t", "rules": [{ "id": "a" }, { "id": "b", "defaultConfiguration": { "level": "note" } }] } },
              "results": [{ "ruleIndex": 1, "message": { "text": "m" } }] }] }
            """).Findings[0].Severity);

    [Fact]
    public void Text_is_put_on_one_line_and_cut()
    {
        var finding = Read("""{ "impacted": [{ "recommendationId": "a-1", "recommendation": "one\n\u0007 two three four", "resourceId": "/x/y" }] }""", new ImportLimits { TextLength = 10 }).Findings[0];

        Assert.Equal("one two th…", finding.Message);
    }

    [Theory]
    [InlineData("HF1402", 1, 1, "")]
    [InlineData("HF1402", 2, 8, "{\n \"äöü\" 1}")]
    [InlineData("HF1402", 1, 8, "[[[[[[[[]]]]]]]]")]
    [InlineData("HF1402", 1, 1, """{ "impacted": [{ "recommendationId": "\ud800" }] }""")]
    [InlineData("HF1404", 1, 1, "[]")]
    [InlineData("HF1404", 1, 1, """{ "findings": [] }""")]
    [InlineData("HF1405", 1, 1, """{ "version": "2.0.0", "runs": [] }""")]
    [InlineData("HF1405", 1, 1, """{ "runs": [] }""")]
    [InlineData("HF1406", 1, 1, """{ "version": "2.1.0", "runs": [{}] }""")]
    [InlineData("HF1406", 1, 1, """{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "t" } }, "results": [{}] }] }""")]
    [InlineData("HF1406", 1, 1, """{ "impacted": [{ "recommendation": "r", "resourceId": "/x" }] }""")]
    [InlineData("HF1407", 1, 1, """{ "impacted": {} }""")]
    [InlineData("HF1407", 1, 1, """{ "impacted": [7] }""")]
    [InlineData("HF1408", 1, 1, """{ "impacted": [{ "recommendationId": "a", "recommendation": "r", "resourceId": "/x" }, { "recommendationId": "a", "recommendation": "r", "resourceId": "/y" }] }""")]
    public void A_file_that_cannot_be_used_is_a_diagnostic_and_nothing_is_imported(string code, int line, int column, string text)
    {
        var reading = Read(text, new ImportLimits { Findings = 1, Depth = 7 });

        Assert.Empty(reading.Findings);
        Assert.Equal((code, line, column), (reading.Diagnostics[0].Code.ToString(), reading.Diagnostics[0].Place.Line, reading.Diagnostics[0].Place.Column));
    }

    [Fact]
    public void All_problems_of_a_file_are_listed_together() =>
        Assert.Equal(["HF1406", "HF1406", "HF1407"], Read("""{ "impacted": [{ "recommendationId": "a", "resourceId": "/x" }, { "recommendationId": "a", "recommendation": "r" }, 7] }""").Diagnostics.Select(problem => problem.Code.ToString()));

    [Fact]
    public void Bytes_that_are_no_text_are_a_diagnostic() => Assert.Equal("HF1402", ImportReader.Read("x.json", new byte[] { 0x7B, 0xFF, 0xFE }).Diagnostics[0].Code.ToString());

    [Fact]
    public void A_file_of_the_limit_is_read_and_one_byte_more_is_too_large()
    {
        var bytes = Encoding.UTF8.GetBytes(ImportedFiles.Azqr);

        Assert.False(ImportReader.Read("x.json", bytes, new ImportLimits { FileBytes = bytes.Length }).HasErrors);
        Assert.Equal("HF1401", ImportReader.Read("x.json", bytes, new ImportLimits { FileBytes = bytes.Length - 1 }).Diagnostics[0].Code.ToString());
    }

    private static ImportReading Read(string text, ImportLimits? limits = null) => ImportReader.Read("imported.json", Encoding.UTF8.GetBytes(text), limits);
}

using System.Text;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Rules;
using Holdfast.Tests.Assessment.Reports;
using Xunit;

namespace Holdfast.Tests.Assessment.Importing;

public sealed class ImportMergeTests
{
    private static readonly string[] Parts = ["erp", "erp-archive", "sessions", "labels"];

    [Fact]
    public void What_we_and_two_tools_see_is_one_entry_that_names_all()
    {
        var entry = Assert.Single(Merge([SmallReport.NoStandby], ImportedFiles.PSRule, ImportedFiles.Azqr), entry => entry.Kind == MergeKind.SeenByBoth);

        Assert.Equal(SmallReport.NoStandby, entry.Ours);
        Assert.Equal("azqr and PSRule find it on psql-erp-production, too.", entry.Message);
    }

    [Fact]
    public void What_runs_and_what_is_written_may_differ()
    {
        var entry = Assert.Single(Merge([], ImportedFiles.Azqr), entry => entry.Rule == SmallReport.Standby);

        Assert.Equal((MergeKind.EstateDiffers, "erp"), (entry.Kind, entry.Part));
        Assert.Equal("azqr finds it on psql-erp-production, and HF9001 finds no gap in the estate file for 'erp': what runs is not what is written, or the rule does not ask it of this part.", entry.Message);
    }

    [Fact]
    public void A_gap_of_another_part_does_not_count_as_the_same()
    {
        var archive = SmallReport.NoStandby with { Subject = new Subject("stores", "erp-archive"), Fingerprint = "HF9001:stores/erp-archive/availability" };

        Assert.Equal(MergeKind.EstateDiffers, Merge([archive], ImportedFiles.PSRule)[0].Kind);
    }

    [Fact]
    public void A_gap_of_the_whole_estate_shows_in_any_resource()
    {
        var whole = SmallReport.NoStandby with { Subject = new Subject("", "north-co"), Fingerprint = "HF9001:estate" };

        Assert.Equal(MergeKind.SeenByBoth, Merge([whole], ImportedFiles.PSRule)[0].Kind);
    }

    [Fact]
    public void A_resource_whose_name_tells_nothing_is_still_seen_by_both()
    {
        var nameless = ImportedFiles.PSRule.Replace("psql-erp-production", "psql-01", StringComparison.Ordinal);
        var archive = SmallReport.NoStandby with { Subject = new Subject("stores", "erp-archive"), Fingerprint = "HF9001:stores/erp-archive/availability" };

        Assert.Equal((MergeKind.SeenByBoth, SmallReport.NoStandby), KindAndOurs(Merge([SmallReport.NoStandby], nameless)[0]));
        Assert.Equal((MergeKind.SeenByBoth, null), KindAndOurs(Merge([SmallReport.NoStandby, archive], nameless)[0]));
    }

    [Fact]
    public void What_no_rule_of_ours_asks_keeps_the_id_of_its_tool()
    {
        var entry = Assert.Single(Merge([], ImportedFiles.Azqr), entry => entry.Kind == MergeKind.ToolOnly);

        Assert.Equal(("st-006", Severity.Note, "Storage should comply with naming conventions. On documents."), (entry.Id, entry.Severity, entry.Statement));
    }

    [Fact]
    public void The_same_file_twice_changes_nothing() =>
        Assert.Equal(
            Merge([SmallReport.NoStandby], ImportedFiles.Azqr, ImportedFiles.Checkov).Select(Shown),
            Merge([SmallReport.NoStandby], ImportedFiles.Azqr, ImportedFiles.Checkov, ImportedFiles.Azqr, ImportedFiles.Checkov).Select(Shown));

    [Fact]
    public void The_order_of_the_files_changes_nothing() =>
        Assert.Equal(
            Merge([SmallReport.NoStandby], ImportedFiles.Azqr, ImportedFiles.PSRule, ImportedFiles.Checkov).Select(Shown),
            Merge([SmallReport.NoStandby], ImportedFiles.Checkov, ImportedFiles.PSRule, ImportedFiles.Azqr).Select(Shown));

    [Theory]
    [InlineData("psql-erp-prod-01", "erp")]
    [InlineData("psql_ERP_archive", "erp-archive erp")]
    [InlineData("azurerm_postgresql_flexible_server.erp", "erp")]
    [InlineData("psql-erp-labels", "labels erp")]
    [InlineData("enterprise-sql", "")]
    [InlineData("", "")]
    public void A_part_is_found_in_the_name_of_a_resource_by_whole_words(string resource, string parts) =>
        Assert.Equal(parts, string.Join(' ', new PartNames(Parts).In(resource)));

    private static (MergeKind Kind, Finding? Ours) KindAndOurs(MergedFinding entry) => (entry.Kind, entry.Ours);

    private static string Shown(MergedFinding entry) => $"{entry.Kind} {entry.Id} {entry.Severity} {entry.Part} {entry.Message}";

    private static IReadOnlyList<MergedFinding> Merge(IReadOnlyList<Finding> ours, params string[] files) =>
        ImportMerge.Of(
            SmallReport.Of(ours),
            SmallReport.Context.Rules,
            Parts,
            files.SelectMany(file => ImportReader.Read("imported.json", Encoding.UTF8.GetBytes(file)).Findings)).All;
}

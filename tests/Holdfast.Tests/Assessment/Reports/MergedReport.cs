using System.Text;
using Holdfast.Assessment.Importing;
using Holdfast.Tests.Assessment.Importing;

namespace Holdfast.Tests.Assessment.Reports;

/// <summary>The small report, merged with what other tools found.</summary>
internal static class MergedReport
{
    public static MergedFindings Imported { get; } = ImportMerge.Of(
        SmallReport.Of(SmallReport.NoStandby),
        SmallReport.Context.Rules,
        ["erp", "labels"],
        new[] { ImportedFiles.Azqr, ImportedFiles.PSRule, ImportedFiles.Checkov }.SelectMany(file => ImportReader.Read("imported.json", Encoding.UTF8.GetBytes(file)).Findings));
}

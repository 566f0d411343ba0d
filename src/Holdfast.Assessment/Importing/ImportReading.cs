using Holdfast.Estate.Diagnostics;

namespace Holdfast.Assessment.Importing;

/// <summary>What came of reading another tool's result: its findings, or what is wrong with the file.</summary>
/// <param name="Findings">The findings in the order of the file; empty when there is a problem.</param>
/// <param name="Diagnostics">The problems; with one of them nothing is imported.</param>
public sealed record ImportReading(IReadOnlyList<ImportedFinding> Findings, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Count > 0;

    internal static ImportReading Refused(params IReadOnlyList<Diagnostic> diagnostics) => new([], diagnostics);
}

using Holdfast.Compilation.Checking;

namespace Holdfast.Proof.Compiling;

/// <summary>The verdict of one check on what was compiled.</summary>
/// <param name="Environment">The environment that was judged; null for all of them.</param>
/// <param name="Check">What was asked, such as <c>promtool test rules</c>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Detail">How much was judged, what a tool said, or how to get a tool that is missing.</param>
/// <param name="Problems">What is wrong, one by one, where the check tells them apart.</param>
public sealed record CheckVerdict(string? Environment, string Check, CheckOutcome Outcome, string Detail, IReadOnlyList<CheckProblem> Problems)
{
    /// <summary>The verdict of a check by a tool.</summary>
    internal static CheckVerdict Of(string environment, string check, CheckOutcome outcome, string detail) => new(environment, check, outcome, detail, []);

    /// <summary>The verdict of a check that needs no tool.</summary>
    internal static CheckVerdict Of(CheckReport report) => new(
        null,
        report.Name,
        report.Problems.Count > 0 ? CheckOutcome.Failed : report.Unknown.Count > 0 ? CheckOutcome.NotVerified : CheckOutcome.Passed,
        $"{report.Judged:N0}, of {report.Kinds.Count} {(report.Kinds.Count == 1 ? "kind" : "kinds")}{(report.Unknown.Count == 0 ? "" : $"; there is no schema of {string.Join(", ", report.Unknown)}")}",
        report.Problems);
}

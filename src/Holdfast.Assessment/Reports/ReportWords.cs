using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Scoring;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Reports;

/// <summary>Words that all reports say the same way.</summary>
public static class ReportWords
{
    /// <summary>The severities, the gravest first.</summary>
    public static readonly IReadOnlyList<Severity> Severities = [Severity.Error, Severity.Warning, Severity.Note];

    public static readonly string Weights =
        $"An error weighs {MaturityScore.PointsOf(Severity.Error)} points, a warning {MaturityScore.PointsOf(Severity.Warning)}, a note {MaturityScore.PointsOf(Severity.Note)}; "
        + "a rule is reached when nothing has its gap. What nobody has described is not judged and reaches nothing; a waiver gives no point back.";

    /// <summary>"35 %", or a dash where nothing is to be judged.</summary>
    public static string Percent(AreaMaturity area) => area.Percent is { } percent ? $"{percent} %" : "\u2013";

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"2 errors", "1 note".</summary>
    public static string Count(int count, Severity severity) => $"{count} {Words(count, severity)}";

    /// <summary>"errors", "note".</summary>
    public static string Words(int count, Severity severity) => Of(severity) + (count == 1 ? "" : "s");

    public static string Plural(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";

    /// <summary>"2 errors, 0 warnings, 1 note; 1 waived", of the findings that stand.</summary>
    public static string Counts(AssessmentReport report) =>
        string.Join(", ", Severities.Select(severity => Count(report.Findings.Count(finding => !finding.IsWaived && finding.Rule.Severity == severity), severity)))
        + $"; {report.Findings.Count(finding => finding.IsWaived)} waived";

    public static string PageOf(RuleInfo rule) => $"docs/rules/{rule.Reference}.md";

    /// <summary>The heading and the meaning of a part of the merged list.</summary>
    public static (string Heading, string Meaning) Of(MergeKind kind) => kind switch
    {
        MergeKind.EstateDiffers => ("Estate and reality differ", "A tool finds these gaps in what runs; the rule that asks the same finds none in the estate file."),
        MergeKind.SeenByBoth => ("Seen by other tools, too", "These gaps stand in the estate file, and a tool finds them in what runs."),
        _ => ("Known to other tools only", "No rule asks these; each keeps the id of its tool."),
    };

    /// <summary>The whole of a waiver on one line.</summary>
    public static string Justification(Finding finding) => finding.Waiver is not { Waiver: var waiver } ? "" : Justification(waiver);

    private static string Justification(Waiver waiver)
    {
        var control = waiver.Control is { } limits ? $" Meanwhile: {Sentence(limits)}" : "";
        var ticket = waiver.Ticket is { } place ? $" Recorded in {Sentence(place)}" : "";
        return $"{Sentence(waiver.Reason)} Asked for by {waiver.Owner}, approved by {waiver.Approver}, until {waiver.Expires:yyyy-MM-dd}.{control}{ticket}";
    }

    private static string Sentence(string text) => text.TrimEnd('.', ' ') + ".";
}

using System.Globalization;
using Holdfast.Estate.Values;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Validation;

namespace Holdfast.Cli.Output;

/// <summary>What came of carrying out a plan, as a person reads it.</summary>
internal static class PlanRunAsText
{
    public static string Of(PlanRunReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var table = new TextTable("step", "outcome", "took", "expected", "");
        foreach (var step in report.Steps)
            table.Add(step.Id, WordOf(step.Outcome), step.Took is { } took ? Text($"{took.TotalSeconds:0.0} s") : "", step.Expected is { } expected ? DurationText.Format(expected.Value) + (expected.IsMeasured ? "" : " (prior)") : "", step.Text.Length > 90 ? step.Text[..89] + "…" : step.Text);
        table.WriteTo(writer);
        if (report.Decisions.Count > 0)
            writer.WriteLine("\nDecisions:");
        foreach (var line in report.Decisions)
            writer.WriteLine(Text($"  {line.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {line.Step ?? "run"}: {WordOf(line.What)}{(line.Who is null ? "" : " by " + line.Who)}{(line.Rpo is { } lost ? Text($", shown: {lost.TotalSeconds:0.0} s would be lost") : "")}{(line.Text is null || line.What is JournalEvent.Confirmed ? "" : $" ({line.Text})")}"));
        writer.WriteLine();
        if (report.RecoveryTime is { } recovered)
            writer.WriteLine(Text($"Recovery time: {recovered.TotalSeconds:0.0} s, up to the first completed transaction; the RTO is {DurationText.Format(report.Rto)}."));
        writer.WriteLine(report.MeasuredLoss is { } loss ? Text($"Lost: the last {loss.TotalSeconds:0.0} s, measured; the RPO is {DurationText.Format(report.Rpo)}.") : "Lost: nothing has measured it.");
        if (report.IsPractice)
        {
            var read = report.Steps.Count(step => step.Outcome is JournalEvent.NotPractised);
            FoldedText.Write(writer, "", $"A practice on a small depot: {report.Steps.Count - read} step(s) were carried out, {read} were read only. Its times prove the plan, not the objective: the estate's data is larger and its people slower.");
        }

        if (report.Reason is { } reason)
            FoldedText.Write(writer, "", $"{WordOf(report.End)} at {reason}");
        writer.WriteLine(report.Verdict switch
        {
            Verdict.Pass => report.IsPractice ? "PASS (practice)" : "PASS",
            Verdict.Fail => "FAIL",
            _ => "COULD NOT VERIFY",
        });
        return writer.ToString();
    }

    public static string WordOf(JournalEvent what) => what switch
    {
        JournalEvent.AlreadySo => "already so",
        JournalEvent.NotPractised => "read only",
        _ => what.ToString().ToLowerInvariant(),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

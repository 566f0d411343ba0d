using Holdfast.Cli.Commands;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Reports;
using Holdfast.Proof.Documents;
using Holdfast.Proof.Running;
using Holdfast.Proof.Verdicts;
using Spectre.Console;

namespace Holdfast.Cli.Output;

/// <summary>A proof as a person reads it: per process and failure the objective, what was proven, the verdict.</summary>
internal static class ProofAsText
{
    public static void Write(ProofResult result, EstateReading reading, string documentPath, CliConsole console)
    {
        var ansi = console.CreateAnsi();
        var where = reading.Environment is { } environment ? $" ({environment.Name})" : "";
        ansi.WriteLine();
        ansi.MarkupLineInterpolated($"[bold]{reading.Estate?.Estate.Text}{where}: objective, predicted, proven[/]");
        ansi.Write(TableOf(result));
        WriteNotes(result, ansi);
        WriteSummary(result, ansi);
        console.Output.WriteLine($"The whole proof: {documentPath}");
    }

    private static Table TableOf(ProofResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("process", "failure");
        table.AddColumn(new TableColumn("RTO needed").RightAligned()).AddColumn(new TableColumn("predicted").RightAligned()).AddColumn(new TableColumn("RTO proven").RightAligned());
        table.AddColumn(new TableColumn("RPO needed").RightAligned()).AddColumn(new TableColumn("RPO proven").RightAligned());
        table.AddColumn("verdict");
        var before = "";
        foreach (var verdict in result.Verdicts)
        {
            table.AddRow(
                Markup.Escape(verdict.Process == before ? "" : verdict.Process),
                verdict.Scenario,
                DurationText.Format(verdict.RtoObjective) + (verdict.RtoBecause == verdict.Process ? " " : "*"),
                verdict.PredictedRto is { } predicted ? PredictionWords.Time(predicted.TotalSeconds) : "-",
                verdict.MeasuredRto is { } rto ? $"{rto.TotalSeconds:0.0} s" : "-",
                DurationText.Format(verdict.RpoObjective),
                verdict.MeasuredRpo is null ? "-" : $"{verdict.Lost} of {verdict.Acknowledged} lost",
                ColouredWord(verdict.Outcome));
            before = verdict.Process;
        }

        return table;
    }

    private static void WriteNotes(ProofResult result, IAnsiConsole ansi)
    {
        foreach (var because in result.Verdicts.Where(verdict => verdict.RtoBecause != verdict.Process).Select(verdict => verdict.RtoBecause).Distinct())
            WriteNote(ansi, "*", $"RTO of {because}.");
        foreach (var reason in result.Verdicts.Where(verdict => verdict.Reason.Length > 0).GroupBy(verdict => (verdict.Process, verdict.Reason, verdict.Outcome)))
        {
            var failures = string.Join(", ", reason.Select(verdict => verdict.Scenario));
            WriteNote(ansi, "-", $"{reason.Key.Process} ({failures}): {ProofDocument.Word(reason.Key.Outcome)}: {reason.Key.Reason}.");
        }

        foreach (var drill in result.Drills.GroupBy(drill => drill.Scenario))
        {
            var restored = drill.Any(each => each.RedundancyRestoredAfter is null) ? null : drill.Max(each => each.RedundancyRestoredAfter);
            WriteNote(ansi, "-", $"{drill.Key}: redundancy {(restored is { } after ? $"restored {after.TotalSeconds:0.0} s after the failure" : "NOT restored within the limit")}.");
        }

        if (result.Verdicts.Any(verdict => verdict.PredictedRto is not null))
            WriteNote(ansi, "-", "predicted: the mean recovery in production; 'holdfast predict' says how likely each objective is kept, and why.");
        if (StandIn.Line(result) is { } line)
            WriteNote(ansi, "-", $"Measured on a stand-in: {line}.");
        ansi.WriteLine();
    }

    private static void WriteSummary(ProofResult result, IAnsiConsole ansi)
    {
        WriteNote(ansi, "", "What this cannot prove:");
        foreach (var limit in StandIn.Limits)
            WriteNote(ansi, "-", limit);
        ansi.WriteLine();
        var counts = result.Verdicts.CountBy(verdict => verdict.Outcome).ToDictionary();
        ansi.MarkupLineInterpolated($"[bold]{counts.GetValueOrDefault(ProofOutcome.Pass)} pass, {counts.GetValueOrDefault(ProofOutcome.Fail)} fail, {counts.GetValueOrDefault(ProofOutcome.NotProven)} not proven[/] in {result.Duration.TotalSeconds:0} s.");
    }

    /// <summary>A mark and a text that is folded under itself, not under the mark.</summary>
    private static void WriteNote(IAnsiConsole ansi, string mark, string text)
    {
        var note = new Grid();
        note.AddColumn(new GridColumn().PadLeft(2).PadRight(0));
        note.AddColumn(new GridColumn().PadLeft(mark.Length == 0 ? 0 : 1).PadRight(0));
        note.AddRow(new Text(mark), new Text(text));
        ansi.Write(note);
    }

    private static string ColouredWord(ProofOutcome outcome)
    {
        var colour = outcome switch
        {
            ProofOutcome.Pass => "green",
            ProofOutcome.Fail => "red bold",
            _ => "yellow",
        };
        return $"[{colour}]{ProofDocument.Word(outcome)}[/]";
    }
}

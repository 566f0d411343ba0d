using System.Globalization;
using System.Text;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Rehearsals;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Validation;

namespace Holdfast.Cli.Output;

/// <summary>Backup sets, restores and their validation as a person reads them.</summary>
internal static class RecoveryAsText
{
    private const double Mega = 1_000_000;

    public static string Of(BackupManifest manifest)
    {
        var files = string.Join(", ", manifest.Files.Append(manifest.Configuration).Select(part => Text($"{part.Store} {part.Count} file(s)")));
        return Text($"{manifest.Id}: database {manifest.Database.SizeBytes / Mega:0.0} MB, {manifest.Database.RepositoryBytes / Mega:0.0} MB in the repository; {files}; {manifest.Secrets.Count} secret reference(s)\n") +
            Text($"recovery point {manifest.Database.Watermark.WrittenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff}Z (watermark {manifest.Database.Watermark.Sequence}); took {(manifest.FinishedAt - manifest.StartedAt).TotalSeconds:0.0} s\n");
    }

    public static string Of(IReadOnlyList<(string Name, (BackupManifest? Manifest, string? Problem) Result)> sets)
    {
        if (sets.Count == 0)
            return "There are no backup sets.\n";
        var table = new TextTable("set", "recovery point", "database", "files", "");
        foreach (var (name, (manifest, problem)) in sets)
        {
            table.Add(
                name, manifest is null ? "" : Text($"{manifest.Database.Watermark.WrittenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z"), manifest is null ? "" : Text($"{manifest.Database.SizeBytes / Mega:0.0} MB"),
                manifest is null ? "" : Text($"{manifest.Files.Sum(part => part.Count)}"), problem ?? "");
        }

        return Written(table);
    }

    public static string Of(string set, string directory, RestoreTimes times) =>
        Text($"{set} is in {directory}: data/ is a server that was stopped in order and archives nothing, files/ are its files.\n") +
        Text($"database {times.Database.TotalSeconds:0.0} s, recovery {times.Recovery.TotalSeconds:0.0} s, files {times.Files.TotalSeconds:0.0} s\n");

    public static string Of(LadderReport report)
    {
        var text = new StringBuilder();
        text.Append(Text($"{report.Set}, restored {(report.Target is { } target ? Text($"to {target.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z") : "with everything archived")}\n"));
        var table = new TextTable("rung", "", "verdict", "after", "took", "");
        foreach (var rung in report.Rungs)
        {
            table.Add(Text($"{rung.Number}"), rung.Name, WordOf(rung.Verdict), Text($"{rung.StartedAfter.TotalSeconds:0.0} s"), Text($"{rung.Took.TotalSeconds:0.0} s"), rung.Findings is [var first, ..] ? first : "");
            foreach (var finding in rung.Findings.Skip(1))
                table.Add("", "", "", "", "", finding);
        }

        text.Append(Written(table));
        if (report.UsableAfter is { } usable)
            text.Append(Text($"RTO to usable: {usable.TotalSeconds:0.0} s, all checks included\n"));
        if (report.RecoveryPoint is { } point)
            text.Append(Text($"RPO: {point.LostTime.TotalSeconds:0.0} s and {point.LostWatermarks} watermark(s) lost\n"));
        return text.Append(Text($"{WordOf(report.Verdict)}, after {report.Took.TotalSeconds:0.0} s\n")).ToString();
    }

    public static string Of(RehearsalReport report)
    {
        var text = new StringBuilder(Of(report.Report));
        if (report is { OverPgBackRest: { } over, CostOfChecks: { } cost })
        {
            text.Append(Text($"restored with all checks, up to the application's start: {Spread(report.CheckedRestores)}\n"));
            text.Append(Text($"restored with pgBackRest alone, as it comes: {Spread(report.RestoresAsItComes)}: the checked one takes {over:0.00} times as long\n"));
            text.Append(Text($"restored as here, without checks: {Spread(report.PlainRestores)}: the checked one takes {cost:0.00} times as long\n"));
        }

        if (report.Sabotage is { } sabotage)
            text.Append(Text($"sabotage '{sabotage.Name}' ({sabotage.Summary}): must be found at rung {sabotage.Rung}, was found at {report.FirstFailed?.ToString(CultureInfo.InvariantCulture) ?? "none"}: {WordOf(report.Verdict)}\n"));
        return text.Append('\n').ToString();
    }

    private static string Spread(IReadOnlyList<TimeSpan> times) =>
        Text($"{RehearsalReport.Middle(times).TotalSeconds:0.0} s in the middle of {times.Count} ({times.Min().TotalSeconds:0.0} to {times.Max().TotalSeconds:0.0} s)");

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "PASS",
        Verdict.Fail => "FAIL",
        _ => "COULD NOT VERIFY",
    };

    private static string Written(TextTable table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        table.WriteTo(writer);
        return writer.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

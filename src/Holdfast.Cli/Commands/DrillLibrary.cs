using System.Globalization;
using Holdfast.Cli.Output;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Holdfast.Proof.Documents;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill run all`: every scenario, one after the other in one lab.</summary>
internal static class DrillLibrary
{
    public const string Word = "all";

    public static async Task<IReadOnlyList<DrillReport>> RunAsync(RunningLab lab, IReadOnlyList<TransactionStream> streams, ConsoleProgress progress, CancellationToken cancellation)
    {
        var runner = new DrillRunner(new DrillOptions(), TimeProvider.System);
        List<DrillReport> reports = [];
        foreach (var scenario in Scenario.All)
        {
            progress.Report($"{scenario.Name}: {reports.Count + 1} of {Scenario.All.Count}");
            reports.Add(await runner.RunAsync(lab, scenario, streams, progress, cancellation));
        }

        return reports;
    }

    public static async Task WriteAsync(CliConsole console, bool asJson, IReadOnlyList<DrillReport> reports, IReadOnlyList<KeptHistory> histories, TimeSpan took)
    {
        if (asJson)
        {
            await console.Output.WriteAsync(DrillReportWriter.AsJson(reports, histories));
            return;
        }

        var table = new TextTable("scenario", "result", "write gap", "acknowledged", "lost", "took");
        foreach (var report in reports)
        {
            table.Add(
                report.Scenario, ResultOf(report), Seconds(report.WorstWriteGap),
                report.Streams.Sum(stream => stream.Verdict.Acknowledged).ToString(CultureInfo.InvariantCulture), report.Lost.ToString(CultureInfo.InvariantCulture), Seconds(report.Duration));
        }

        table.WriteTo(console.Output);
        foreach (var report in reports.Where(report => report.Status is DrillStatus.NotExecuted))
            await console.Output.WriteLineAsync($"{report.Scenario}: not executed. {report.Reason}");
        foreach (var (scenario, sentence) in reports.SelectMany(report => report.Broken.Select(sentence => (report.Scenario, sentence))))
            await console.Output.WriteLineAsync($"{scenario}: {sentence}.");
        foreach (var (scenario, stream) in reports.SelectMany(report => report.Streams.Where(stream => stream.LossLimit > TimeSpan.Zero && stream.Verdict.Lost > 0).Select(stream => (report.Scenario, stream))))
            await console.Output.WriteLineAsync($"{scenario}: {DrillReportWriter.DescribeLossLimit(stream)}");
        foreach (var (name, reason) in Scenario.NotExecutable)
            await console.Output.WriteLineAsync($"{name}: not executed. {reason}.");
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports.Count(report => report.Status is DrillStatus.Executed)} of {reports.Count + Scenario.NotExecutable.Count} scenarios executed in {took.TotalMinutes:0.0} minutes."));
    }

    /// <summary>A scenario that cannot be survived without a restore has to lose something; every other one nothing.</summary>
    public static int Judge(IReadOnlyList<DrillReport> reports)
    {
        if (reports.Any(report => report.Status is DrillStatus.Executed && !IsAsExpected(report)))
            return ExitCode.Failed;
        return reports.All(report => report.Status is DrillStatus.Executed) ? ExitCode.Success : ExitCode.NotProven;
    }

    private static bool IsAsExpected(DrillReport report) => Scenario.Find(report.Scenario) is { NeedsRestore: true } ? report.Lost > 0 : report.IsIntact;

    private static string ResultOf(DrillReport report) => report.Status switch
    {
        DrillStatus.NotExecuted => "not executed",
        _ when !IsAsExpected(report) => "FAILED",
        _ when report.IsIntact => "held",
        _ => "needs a restore",
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}

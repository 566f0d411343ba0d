using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Running;
using Holdfast.Proof.Documents;
using Spectre.Console;

namespace Holdfast.Cli.Commands;

/// <summary>How the results of drills are shown.</summary>
internal static class DrillReportWriter
{
    public static async Task WriteAsync(CliConsole console, bool asJson, IReadOnlyList<DrillReport> reports, IReadOnlyList<KeptHistory> histories)
    {
        if (asJson)
        {
            await console.Output.WriteAsync(AsJson(reports, histories));
            return;
        }

        var ansi = console.CreateAnsi();
        var table = new Table().Border(TableBorder.Simple).AddColumns("#", "process", "store", "acknowledged", "lost", "other damage", "unknown", "write gap", "redundancy after");
        foreach (var (index, report) in reports.Index())
        {
            if (report.Streams.Count == 0)
                table.AddRow($"{index + 1}", "not executed", "-", "-", "-", "-", "-", "-", "-");
            foreach (var (process, store, verdict) in report.Streams.Select(stream => (stream.Stream.Process, stream.Stream.Store, stream.Verdict)))
            {
                table.AddRow(
                    $"{index + 1}",
                    Markup.Escape(process),
                    Markup.Escape(store),
                    $"{verdict.Acknowledged}",
                    verdict.Lost == 0 ? "0" : $"{verdict.Lost} ({Seconds(verdict.LostWindow)})",
                    Markup.Escape(DescribeDamage(verdict)),
                    $"{verdict.Unknown}",
                    verdict.Recovered ? Seconds(verdict.WriteGap) : $"not back after {Seconds(verdict.WriteGap)}",
                    report.RedundancyRestoredAfter is { } whole ? Seconds(whole) : "not seen");
            }
        }

        ansi.Write(table);
        foreach (var report in reports.Where(report => report.Status is DrillStatus.NotExecuted))
            await console.Output.WriteLineAsync($"Not executed: {report.Reason}");
        foreach (var report in reports.Where(report => report.Evidence.Length > 0))
            await console.Output.WriteLineAsync($"While it lasted: {report.Evidence}.");
        foreach (var stream in reports.SelectMany(report => report.Streams))
        {
            if (stream.Outage is { } outage)
                await console.Output.WriteLineAsync($"{stream.Stream.Process}: {DescribeOutage(outage)}{DescribeErrors(stream.Errors)}{(stream.Retried == 0 ? "" : $"; {stream.Retried} sent again")}.");
        }

        foreach (var stream in reports.SelectMany(report => report.Streams).Where(stream => stream.LossLimit > TimeSpan.Zero))
            await console.Output.WriteLineAsync(DescribeLossLimit(stream));
        foreach (var figure in reports.SelectMany(report => report.Figures))
            await console.Output.WriteLineAsync($"{figure.Name}: {(figure.Unit == "s" ? $"{figure.Value:0.0} s" : $"{figure.Value:0}")}");
        foreach (var sentence in reports.SelectMany(report => report.Broken))
            await console.Output.WriteLineAsync($"Broken: {sentence}.");

        await WriteSummaryAsync(console, [.. reports.Where(report => report.Status is DrillStatus.Executed)]);
    }

    /// <summary>What a stream lost that was never promised to it.</summary>
    public static string DescribeLossLimit(StreamMeasurement stream) =>
        $"{stream.Stream.Process}: lost {Seconds(stream.Verdict.LostWindow)} of what nobody had confirmed; up to {Seconds(stream.LossLimit)} is no failure.";

    public static string AsJson(IReadOnlyList<DrillReport> reports, IReadOnlyList<KeptHistory> histories) =>
        Json.Text(new JsonArray([.. reports.Index().Select(report => DrillDocument.Of(report.Item, histories.ElementAtOrDefault(report.Index)))]));

    private static async Task WriteSummaryAsync(CliConsole console, IReadOnlyList<DrillReport> executed)
    {
        if (executed.Count == 0)
            return;
        TimeSpan[] gaps = [.. executed.Select(report => report.WorstWriteGap).Order()];
        var (first, versions) = (executed[0], executed[0].Versions);
        await console.Output.WriteLineAsync(
            $"{first.Scenario}, {first.Profile} profile, {executed.Count} executed: write gap {Seconds(gaps[0])} at least, {Seconds(gaps[gaps.Length / 2])} in the middle, {Seconds(gaps[^1])} at most; " +
            $"{executed.Sum(report => report.Lost)} of {executed.Sum(report => report.Streams.Sum(stream => stream.Verdict.Acknowledged))} acknowledged transactions lost.");
        await console.Output.WriteLineAsync(
            $"Measured on PostgreSQL {versions.PostgreSql}, Patroni {versions.Patroni}, etcd {versions.Etcd}, HAProxy {versions.HaProxy}{(versions.PgBouncer is { } pooler ? $", PgBouncer {pooler}" : "")}, {Environment.ProcessorCount} cores.");
    }

    private static string DescribeOutage(ProcessOutage outage) =>
        $"out of service {(outage.Rto is { } rto ? Seconds(rto) : "to the end")}, degraded {Seconds(outage.Degraded)}, " +
        $"a transaction took {outage.UsualDuration.TotalMilliseconds:0} ms before and {outage.DurationDuringFault.TotalMilliseconds:0} ms during the failure";

    private static string DescribeErrors(IReadOnlyDictionary<string, int> errors) =>
        errors.Count == 0 ? "" : "; errors: " + string.Join(", ", errors.OrderByDescending(error => error.Value).Select(error => $"{error.Value} {error.Key}"));

    private static string DescribeDamage(HistoryVerdict verdict)
    {
        (int Count, string Name)[] damages = [(verdict.Resurrected, "resurrected"), (verdict.Duplicated, "duplicated"), (verdict.Torn, "torn"), (verdict.Foreign, "foreign")];
        return damages.Where(damage => damage.Count > 0).Select(damage => $"{damage.Count} {damage.Name}").DefaultIfEmpty("none").Aggregate((left, right) => $"{left}, {right}");
    }

    private static string Seconds(TimeSpan duration) => $"{duration.TotalSeconds:0.0} s";
}

using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Drills.Checking;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill check`: works the verdicts of drills out again, from the raw operations that were kept.</summary>
internal static class DrillCheckVerb
{
    public static Command Create(CliConsole console)
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = $"Files that `prove` has written below its folder, or `drill run --history` (*{HistoryFile.Ending}).",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = FormatOption.Of("text", "json");
        var command = new Command("check", "Work the verdicts of drills out again from their raw operations; exit code 1 when an acknowledged transaction was lost or a promise broken.") { files, format };
        command.SetAction((parsed, cancellation) => CheckAsync(console, parsed.GetRequiredValue(files), parsed.GetValue(format) == "json", cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(CliConsole console, FileInfo[] files, bool asJson, CancellationToken cancellation)
    {
        var intact = true;
        JsonArray results = [];
        foreach (var file in files)
        {
            if (!file.Exists)
            {
                await console.Error.WriteLineAsync($"'{file}' could not be read: {MissingFile.Reason(file)}.");
                return ExitCode.InputOutput;
            }

            var content = await File.ReadAllBytesAsync(file.FullName, cancellation);
            var (scenario, histories, problem) = HistoryFile.Read(new MemoryStream(content));
            if (problem is not null)
            {
                await console.Error.WriteLineAsync($"'{file}' is no history of a drill: {problem}.");
                return ExitCode.InputOutput;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (!asJson)
                await console.Output.WriteLineAsync($"{file}: {scenario}, sha256 {hash}");
            foreach (var history in histories)
            {
                var verdict = history.History.Check();
                intact &= verdict.Keeps(history.LossLimit) && verdict.Recovered;
                results.Add(AsJson(file, hash, scenario, history, verdict));
                if (!asJson)
                    await console.Output.WriteLineAsync($"  {history.Process} on {history.Store}: {Describe(verdict, history.LossLimit)}");
            }
        }

        if (asJson)
            await console.Output.WriteAsync(Json.Text(results));
        return intact && results.Count > 0 ? ExitCode.Success : results.Count == 0 ? ExitCode.NotProven : ExitCode.Failed;
    }

    private static string Describe(HistoryVerdict verdict, TimeSpan lossLimit) =>
        $"{verdict.Lost} of {verdict.Acknowledged} acknowledged lost{(lossLimit > TimeSpan.Zero ? $" ({verdict.LostWindow.TotalSeconds:0.0} s; {lossLimit.TotalSeconds:0.0} s may be)" : "")}, {verdict.Failed} failed, {verdict.Unknown} without an answer, "
        + $"{verdict.Resurrected + verdict.Duplicated + verdict.Torn + verdict.Foreign} otherwise damaged, "
        + (verdict.Recovered ? $"write gap {verdict.WriteGap.TotalSeconds:0.0} s" : $"not back after {verdict.WriteGap.TotalSeconds:0.0} s");

    private static JsonObject AsJson(FileInfo file, string hash, string scenario, NamedHistory history, HistoryVerdict verdict) => new()
    {
        ["file"] = file.ToString(),
        ["sha256"] = hash,
        ["scenario"] = scenario,
        ["process"] = history.Process,
        ["store"] = history.Store,
        ["acknowledged"] = verdict.Acknowledged,
        ["failed"] = verdict.Failed,
        ["unknown"] = verdict.Unknown,
        ["lost"] = verdict.Lost,
        ["lostWindowSeconds"] = Math.Round(verdict.LostWindow.TotalSeconds, 3),
        ["lossLimitSeconds"] = Math.Round(history.LossLimit.TotalSeconds, 3),
        ["resurrected"] = verdict.Resurrected,
        ["duplicated"] = verdict.Duplicated,
        ["torn"] = verdict.Torn,
        ["foreign"] = verdict.Foreign,
        ["recovered"] = verdict.Recovered,
        ["writeGapSeconds"] = Math.Round(verdict.WriteGap.TotalSeconds, 3),
    };
}

using Holdfast.Cli.Output;
using Holdfast.Drills.Labs;
using Spectre.Console;

namespace Holdfast.Cli.Commands;

/// <summary>How labs are shown.</summary>
internal static class LabReport
{
    public static async Task WriteAsync(CliConsole console, bool asJson, IReadOnlyList<LabStatus> labs)
    {
        if (asJson)
        {
            await console.Output.WriteAsync(Json.TextOf(labs));
            return;
        }

        if (labs.Count == 0)
        {
            await console.Output.WriteLineAsync("There is no lab on this machine. Start one with `holdfast lab up`.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("lab", "profile", "up for", "node", "role", "state", "timeline", "lag", "health");
        foreach (var lab in labs)
        {
            var health = lab.IsHealthy ? "healthy" : string.Join(", ", lab.Missing);
            if (lab.Members.Count == 0)
                table.AddRow(lab.Id, lab.Profile.ToString(), $@"{lab.Uptime:hh\:mm\:ss}", "-", "-", "-", "-", "-", Markup.Escape(health));
            foreach (var (index, member) in lab.Members.Index())
            {
                var first = index == 0;
                table.AddRow(
                    first ? lab.Id : "",
                    first ? lab.Profile.ToString() : "",
                    first ? $@"{lab.Uptime:hh\:mm\:ss}" : "",
                    member.Name,
                    member.Role.Replace('_', ' '),
                    member.State,
                    member.Timeline?.ToString() ?? "-",
                    member.LagBytes is { } lag ? $"{lag} B" : "-",
                    first ? Markup.Escape(health) : "");
            }
        }

        console.CreateAnsi().Write(table);
    }

    /// <summary>Says why there is no lab, and returns the exit code for it.</summary>
    public static async Task<int> WriteFailureAsync(CliConsole console, LabStartOutcome outcome)
    {
        switch (outcome)
        {
            case LabUnavailable unavailable:
                await console.Error.WriteLineAsync("This machine cannot hold a lab yet. Nothing was started. It lacks:");
                foreach (var missing in unavailable.Missing)
                    await console.Error.WriteLineAsync($"  - {missing.What}. {missing.Remedy}");
                return ExitCode.Unavailable;
            case LabNotStarted failure:
                await console.Error.WriteLineAsync($"The lab did not start: '{failure.Component}' did not come up. {failure.Reason} Everything has been removed again.");
                foreach (var line in failure.LogTail)
                    await console.Error.WriteLineAsync($"  | {line}");
                return ExitCode.NotProven;
            default:
                throw new InvalidOperationException($"'{outcome.GetType().Name}' is not a failure to start a lab.");
        }
    }
}

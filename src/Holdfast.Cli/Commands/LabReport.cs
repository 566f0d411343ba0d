using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Labs.StandIns;
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
            var health = lab.Missing.Count == 0 ? "healthy" : string.Join(", ", lab.Missing);
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
        WriteParts(console, labs);
    }

    /// <summary>A lab that was just built, and what it stands for.</summary>
    public static async Task WriteStartedAsync(CliConsole console, bool asJson, LabStatus lab, IReadOnlyList<StandInRow> standIns)
    {
        if (asJson)
        {
            var labs = JsonNode.Parse(Json.TextOf<IReadOnlyList<LabStatus>>([lab]))!.AsArray();
            labs[0]!["standIns"] = JsonNode.Parse(Json.TextOf(standIns));
            await console.Output.WriteAsync(Json.Text(labs));
            return;
        }

        await WriteAsync(console, asJson: false, [lab]);
        if (standIns.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("of the estate", "stands for it", "what that is not, or why there is none");
        // What is answered alike stands together: an estate has dozens of elements.
        foreach (var alike in standIns.GroupBy(row => (row.StandIn, row.About)))
        {
            table.AddRow(
                Markup.Escape(string.Join('\n', alike.Select(row => $"{row.Element}: {row.Asked}"))), Markup.Escape(alike.Key.StandIn ?? "no stand-in"), Markup.Escape(alike.Key.About));
        }

        console.CreateAnsi().Write(table);
    }

    private static void WriteParts(CliConsole console, IReadOnlyList<LabStatus> labs)
    {
        if (labs.All(lab => lab.Parts.Count == 0))
            return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("lab", "beside the database", "health");
        foreach (var (lab, part) in labs.SelectMany(lab => lab.Parts.Select(part => (lab, part))))
            table.AddRow(lab.Id, LabPartWords.NameOf(part.Part), Markup.Escape(part.IsHealthy ? "healthy" : string.Join(", ", part.Missing)));
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

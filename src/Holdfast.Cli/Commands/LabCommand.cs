using System.CommandLine;
using Holdfast.Drills.Labs;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast lab`: builds, shows and removes the local proving ground.</summary>
internal static class LabCommand
{
    public static Command Create(CliConsole console) => new Verb(
        "lab",
        "Build, show and remove a lab: PostgreSQL under Patroni in zones made of namespaces, and what stands for an estate.",
        """
        A lab touches nothing outside its directory and its namespaces. It needs root.

        Examples:
          holdfast lab up
          holdfast lab up --estate samples/regional-warehouse
          holdfast lab status --format json
          holdfast lab down --all
        """)
    {
        LabUpVerb.Create(console), CreateStatus(console), CreateDown(console),
    };

    private static Command CreateStatus(CliConsole console)
    {
        var format = FormatOption.Of("text", "json");
        var command = new Command("status", "Show every lab of this machine, its members and what stands beside them; exit code 1 when something is not healthy.") { format };
        command.SetAction((parsed, cancellation) => StatusAsync(console, parsed.GetValue(format) == "json", cancellation));
        return command;
    }

    private static Command CreateDown(CliConsole console)
    {
        var id = new Argument<string?>("ID") { Description = "The lab to remove, as `lab status` names it. Not needed when there is only one.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Remove every lab that is kept or was left behind, but none that a running command uses." };
        var command = new Command("down", "Remove a lab completely: processes, namespaces, files.") { id, all };
        command.SetAction((parsed, cancellation) => DownAsync(console, parsed.GetValue(id), parsed.GetValue(all), cancellation));
        return command;
    }

    private static async Task<int> StatusAsync(CliConsole console, bool asJson, CancellationToken cancellation)
    {
        var options = new LabOptions();
        List<LabStatus> statuses = [];
        foreach (var summary in LabInventory.List(options))
        {
            if (summary.State is LabState.Abandoned)
            {
                await console.Error.WriteLineAsync($"Lab {summary.Id} was left behind by a command that was killed. Remove it with `holdfast lab down {summary.Id}`.");
                continue;
            }

            if (RunningLab.Attach(options, summary.Id, TimeProvider.System) is not { } lab)
            {
                await console.Error.WriteLineAsync($"Lab {summary.Id} is being started by process {summary.OwnerProcessId}.");
                continue;
            }

            await using (lab)
                statuses.Add(await lab.ReadStatusAsync(cancellation));
        }

        await LabReport.WriteAsync(console, asJson, statuses);
        return statuses.TrueForAll(status => status.IsHealthy) ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task<int> DownAsync(CliConsole console, string? id, bool all, CancellationToken cancellation)
    {
        var options = new LabOptions();
        var labs = LabInventory.List(options);
        if (labs.Count == 0)
        {
            await console.Error.WriteLineAsync("There is no lab on this machine.");
            return ExitCode.Success;
        }

        List<LabSummary> chosen = [.. labs.Where(lab => all ? lab.State is not LabState.InUse : lab.Id == (id ?? (labs.Count == 1 ? labs[0].Id : null)))];
        if (chosen.Count == 0)
        {
            await console.Error.WriteLineAsync(
                $"{(id is null ? "No lab was chosen" : $"There is no lab '{id}'")}. The labs are {string.Join(", ", labs.Select(Describe))}. Write `holdfast lab down ID`, or `--all`.");
            return ExitCode.Usage;
        }

        foreach (var lab in chosen)
        {
            await LabInventory.RemoveAsync(options, lab.Id, cancellation);
            await console.Error.WriteLineAsync($"Lab {lab.Id} is removed.");
        }

        return ExitCode.Success;
    }

    private static string Describe(LabSummary lab) => lab.State switch
    {
        LabState.InUse => $"{lab.Id} (in use by process {lab.OwnerProcessId})",
        LabState.Kept => $"{lab.Id} (kept)",
        LabState.Abandoned => $"{lab.Id} (left behind)",
        _ => throw new InvalidOperationException($"'{lab.State}' is not a state of a lab."),
    };
}

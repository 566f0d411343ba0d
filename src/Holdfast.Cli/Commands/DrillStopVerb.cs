using System.CommandLine;
using Holdfast.Drills.Labs;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill stop`: the kill switch.</summary>
internal static class DrillStopVerb
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("stop", "Stop every drill that runs on this machine: each puts right what it did and ends as not executed.");
        command.SetAction(async (_, _) =>
        {
            var labs = LabInventory.StopDrills(new LabOptions());
            await console.Error.WriteLineAsync(labs.Count == 0 ? "There is no lab on this machine." : $"Told the drills of {string.Join(", ", labs)} to stop.");
            return ExitCode.Success;
        });
        return command;
    }
}

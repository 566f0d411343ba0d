using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Schedules;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover schedule`: the units with which systemd validates restores on time.</summary>
internal static class RecoverScheduleVerb
{
    private static readonly TimeOnly Night = new(2, 30);

    public static Command Create(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "The folder to write the units into.", HelpName = "FOLDER", DefaultValueFactory = _ => new DirectoryInfo("units") };
        var at = new Option<TimeOnly?>("--at") { Description = "When at the earliest, by the clock of the machine. Without it: as the estate says (restoreTest.at), else 02:30.", HelpName = "HH:MM" };
        var jitter = DurationOption.Create("--jitter", "By how much later at most; a random part of it is waited each time.", "45m", TimeSpan.FromMinutes(1));
        var program = new Option<string>("--command") { Description = "The absolute path of holdfast on the machine that validates.", HelpName = "PATH", DefaultValueFactory = _ => "/usr/local/bin/holdfast" };
        var command = new Command("schedule", "Write systemd units: validate as often as the estate says, read the whole repository once a week, and keep the watermarks coming.")
        { arguments.Estate, arguments.Environment, arguments.Site, arguments.Store, at, jitter, program, folder };
        command.SetAction(async (parsed, _) =>
        {
            var (site, subject) = arguments.ReadSubject(parsed, console);
            if (site is null || subject is null)
                return ExitCode.Failed;
            var units = ScheduleUnits.Of(new(
                parsed.GetRequiredValue(program), EstateArgument.FullPathOf(parsed.GetValue(arguments.Estate)), parsed.GetValue(arguments.Environment),
                Path.GetFullPath(parsed.GetRequiredValue(arguments.Site)), subject.Store, subject.Every, parsed.GetValue(at) ?? subject.At ?? Night, parsed.GetDuration(jitter)));
            var target = parsed.GetRequiredValue(folder);
            if (units.Any(unit => !OutputFile.TryWrite(target, unit.Key, unit.Value, console.Error)))
                return ExitCode.InputOutput;
            await console.Output.WriteLineAsync(string.Join('\n', units.Keys.Select(name => Path.Combine(target.ToString(), name))));
            await console.Error.WriteLineAsync(
                $"Put them in force with: sudo cp {target}/* /etc/systemd/system/ && sudo systemctl daemon-reload && sudo systemctl enable --now holdfast-validate-{subject.Store}.timer holdfast-repository-{subject.Store}.timer holdfast-watermark-{subject.Store}.service");
            return ExitCode.Success;
        });
        return command;
    }
}

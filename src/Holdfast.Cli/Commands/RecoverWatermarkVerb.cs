using System.CommandLine;
using Holdfast.Recovery.Backups;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover watermark`: keeps numbered rows coming, against which a restore is held.</summary>
internal static class RecoverWatermarkVerb
{
    public static Command Create(CliConsole console)
    {
        var arguments = new RecoverArguments();
        var every = DurationOption.Create("--every", "The time between two watermarks: how finely a lost end can be measured.", "1s", TimeSpan.FromMilliseconds(100));
        var keep = DurationOption.Create("--keep", "How long they are kept: as long as the oldest backup set, at least.", "35d", TimeSpan.FromDays(1));
        var command = new Command("watermark", "Write a numbered row every second and remember that it was acknowledged, until it is stopped: what the recovery point of a restore is measured by.")
        { arguments.Site, arguments.Store, every, keep };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await RecoverCommand.MissingAsync(console))
                return ExitCode.Unavailable;
            if (arguments.ReadSite(parsed, console) is not { } site || arguments.ReadStore(parsed, site, console) is not { } store)
                return ExitCode.Failed;
            var progress = new ConsoleProgress(console, TimeProvider.System);
            var writer = new WatermarkWriter(site, store, TimeProvider.System, progress);
            progress.Report($"writing watermarks into '{store}'; Ctrl-C ends it");
            try
            {
                await writer.RunAsync(parsed.GetDuration(every), parsed.GetDuration(keep), cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // That is how it ends.
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync($"A watermark could not be remembered beside the backups, so no more are written: {refused.Message}");
                return ExitCode.InputOutput;
            }

            await console.Error.WriteLineAsync($"{writer.Written} watermarks were acknowledged.");
            return writer.Written > 0 ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }
}

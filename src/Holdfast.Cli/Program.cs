using System.CommandLine;

namespace Holdfast.Cli;

/// <summary>The host's edge: the only place where an exception that nobody expected is turned into words.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => await RunAsync(args, CliConsole.OfProcess());

    internal static async Task<int> RunAsync(string[] args, CliConsole console)
    {
        var root = CommandLine.Create(console, args.FirstOrDefault());
        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            // Removing a lab takes seconds; the time-out is the limit after which the process ends regardless.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(invocation, CancellationToken.None);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(invocation, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped. Everything this command started has been removed.");
            return ExitCode.Interrupted;
        }
        catch (Exception broken)
        {
            // The host's edge: a broken invariant must reach the user as a report, not as a raw stack trace alone.
            await console.Error.WriteLineAsync($"Holdfast has a defect: {broken.Message}");
            await console.Error.WriteLineAsync("Please report this with the command you ran and the lines below.");
            await console.Error.WriteLineAsync(broken.ToString());
            return ExitCode.Defect;
        }
    }
}

using System.Diagnostics;

namespace Holdfast.Drills.Labs;

/// <summary>Runs a short-lived program to its end and returns what it said.</summary>
internal static class ExternalCommand
{
    /// <summary>Processes with this variable in their environment belong to the lab it names; the teardown finds them by it.</summary>
    public const string Mark = "HOLDFAST_LAB";

    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation) =>
        await RunAsync(program, arguments, labId: null, cancellation);

    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string? labId, CancellationToken cancellation)
    {
        // In a session of its own: Ctrl-C in the terminal reaches holdfast alone, and no half-run removal ends with it.
        var start = new ProcessStartInfo("setsid", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment[ProgramPath.Variable] = ProgramPath.Value;
        if (labId is not null)
            start.Environment[Mark] = labId;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

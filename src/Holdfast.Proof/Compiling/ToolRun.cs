using System.Diagnostics;

namespace Holdfast.Proof.Compiling;

/// <summary>Runs a tool to its end and keeps what it said.</summary>
internal static class ToolRun
{
    /// <summary>Beyond this a tool hangs: the generated tests of a large estate take seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="file">The program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="scratch">Where it puts what it needs for a while: what a tool that is stopped leaves behind goes with this folder.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<(int ExitCode, string Said)> RunAsync(string file, IEnumerable<string> arguments, string folder, string scratch, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = scratch;
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = scratch; // bicep is a single file that unpacks itself
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1"; // it asks for libicu otherwise
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, (await output + await error).Trim());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"It did not end within {Longest.TotalMinutes} minutes.");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

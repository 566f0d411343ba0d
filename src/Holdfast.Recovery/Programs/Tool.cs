using System.Diagnostics;

namespace Holdfast.Recovery.Programs;

/// <summary>Runs a short-lived program to its end and returns what it said.</summary>
internal static class Tool
{
    public const string PathVariable = "PATH";

    /// <summary>Debian leaves these directories out of the path of all but root.</summary>
    public static string SearchPath { get; } =
        string.Join(':', new[] { Environment.GetEnvironmentVariable(PathVariable), "/usr/local/sbin", "/usr/sbin", "/sbin" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>PostgreSQL refuses to run as root, and its tools write files that the server must own.</summary>
    public static IReadOnlyList<string> AsPostgres { get; } = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];

    public static bool Exists(string program) => SearchPath.Split(':').Any(directory => File.Exists(Path.Combine(directory, program)));

    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        using var process = Start(command, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Process Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        // In a session of its own: Ctrl-C in the terminal reaches holdfast alone, which then ends its programs in order.
        var start = new ProcessStartInfo("setsid", command)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment[PathVariable] = SearchPath;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"'{command[0]}' did not start.");
    }
}

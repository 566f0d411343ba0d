using System.Diagnostics;
using System.Text;
using Holdfast.Drills.Labs;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The holdfast command as a process of its own, to be killed or interrupted.</summary>
internal sealed class HoldfastProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly Lock writing = new();

    private HoldfastProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int ExitCode => process.ExitCode;

    public string Said
    {
        get
        {
            lock (writing)
                return said.ToString();
        }
    }

    public static HoldfastProcess Start(LabOptions options, params string[] arguments) =>
        StartUnder(options, [Path.Combine(AppContext.BaseDirectory, "holdfast"), .. arguments]);

    /// <summary>The command with its restores below a directory.</summary>
    public static HoldfastProcess StartRecovery(string root, params string[] arguments) =>
        Start(Holdfast.Recovery.Places.PlaceOptions.RootVariable, root, [Path.Combine(AppContext.BaseDirectory, "holdfast"), .. arguments]);

    public static HoldfastProcess StartUnder(LabOptions options, string[] command) => Start(LabOptions.RootVariable, options.Root, command);

    private static HoldfastProcess Start(string variable, string value, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The sample estate is found from here.
            WorkingDirectory = RepositoryRoot.Path,
        };
        start.Environment[variable] = value;
        return new HoldfastProcess(Process.Start(start) ?? throw new InvalidOperationException("holdfast did not start."));
    }

    /// <summary>Waits until it has said the words; one that ends without them fails the test at once, with what it said instead.</summary>
    public async Task SaysAsync(string words, TimeSpan limit, CancellationToken cancellation)
    {
        await Eventually.HoldsAsync($"holdfast says '{words}'", limit, () => Said.Contains(words, StringComparison.Ordinal) || process.HasExited, cancellation);
        Assert.Contains(words, Said, StringComparison.Ordinal);
    }

    public void Kill() => process.Kill();

    public async Task InterruptAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        await kill.WaitForExitAsync(cancellation);
    }

    public async Task WaitForExitAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        await process.WaitForExitAsync(limited.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (writing)
            said.AppendLine(line);
    }
}

using System.Diagnostics;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>The small process that removes the lab at once when holdfast is killed: it waits at the other end of a pipe.</summary>
internal sealed class Guardian : IAsyncDisposable
{
    private readonly Process process;
    private bool released;

    private Guardian(Process process) => this.process = process;

    public static Guardian Start(LabPaths paths)
    {
        // Its output goes nowhere: it would otherwise hold a pipe open that someone reads from holdfast.
        var start = new ProcessStartInfo("sh", ["-c", "exec setsid sh \"$1\" \"$2\" \"$3\" >/dev/null 2>&1", "guardian", paths.Script("guardian.sh"), paths.Id, paths.Directory])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        start.Environment[Tool.PathVariable] = Tool.SearchPath;
        // .NET opens pipes so that no other child inherits them: the write end closes when this process ends, however it ends.
        return new Guardian(Process.Start(start) ?? throw new InvalidOperationException("The guardian of the lab did not start."));
    }

    /// <summary>Ends the watch without removing anything: the lab has been removed already, or is to be kept.</summary>
    public async Task ReleaseAsync()
    {
        if (released)
            return;
        released = true;
        try
        {
            await process.StandardInput.WriteLineAsync("released");
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody killed the guardian; there is nothing left to release.
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        process.Dispose();
    }
}

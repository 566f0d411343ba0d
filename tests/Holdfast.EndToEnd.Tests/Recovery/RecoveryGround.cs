using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Rehearsals;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

/// <summary>Where the restores of one test class are; at its end nothing may be left of them.</summary>
public sealed class RecoveryGround : IAsyncLifetime
{
    internal PlaceOptions Options { get; } = new() { Root = Directory.CreateTempSubdirectory("hf-recovery-").FullName };

    internal StandIn? Source { get; private set; }

    internal BackupManifest? Manifest { get; private set; }

    public ValueTask InitializeAsync()
    {
        // What runs inside a place is the user postgres, and a temporary directory is private to root.
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(Options.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test, with the reason, where nothing can be restored.</summary>
    public static void Require() =>
        Assert.SkipUnless(RecoveryPreconditions.Missing().Count == 0, $"This test restores a database, and this machine lacks: {string.Join("; ", RecoveryPreconditions.Missing())}");

    /// <summary>A running depot with one backup set, shared by the tests of a class.</summary>
    internal async Task<(StandIn Source, BackupManifest Manifest)> ShareSetAsync(CancellationToken cancellation)
    {
        Require();
        Source ??= await StandIn.StartAsync(Options, new StandInOptions { Moves = 5_000, Documents = 20 }, TimeProvider.System, cancellation);
        Manifest ??= await new BackupRun(Source.Site, Source.Subject, TimeProvider.System, new TestProgress()).RunAsync(cancellation);
        return (Source, Manifest);
    }

    public async ValueTask DisposeAsync()
    {
        if (Source is not null)
            await Source.DisposeAsync();
        var left = Directory.EnumerateFileSystemEntries(Options.Root).Concat(LabTraces.FindProcesses(Options.Root + "/").Select(process => process.CommandLine)).ToList();
        Directory.Delete(Options.Root, recursive: true);
        Assert.Empty(left);
    }
}

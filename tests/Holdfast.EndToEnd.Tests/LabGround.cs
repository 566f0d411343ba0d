using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>Where the labs of one test class are, apart from all other labs of the machine; at its end nothing may be left of them.</summary>
public sealed class LabGround : IAsyncLifetime
{
    public static readonly TransactionStream[] Streams = [new("warehouse-dispatch", "erp"), new("goods-receipt", "wms")];

    private readonly List<string> seen = [];
    private IReadOnlyList<MissingPrecondition> missing = [];
    private RunningLab? shared;

    public LabOptions Options { get; } = new() { Root = Directory.CreateTempSubdirectory("hf-").FullName };

    public async ValueTask InitializeAsync()
    {
        // The database nodes run as 'postgres' and must be able to enter; a temporary directory is private to root.
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(Options.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        missing = await LabPreconditions.CheckAsync(Options, CancellationToken.None);
    }

    /// <summary>Skips the test, with the reason, where no lab can be built.</summary>
    public void Require() => Assert.SkipUnless(
        missing.Count == 0, $"This test builds a lab, and this machine lacks: {string.Join("; ", missing.Select(entry => $"{entry.What} ({entry.Remedy})"))}");

    /// <summary>A lab for all tests of a class: a drill leaves it healthy.</summary>
    public async Task<RunningLab> ShareLabAsync(LabProfile profile)
    {
        Require();
        return shared ??= await StartAsync(Options with { Profile = profile });
    }

    public async Task<RunningLab> StartAsync(LabOptions options)
    {
        var outcome = await RunningLab.StartAsync(options, new TestProgress(), TimeProvider.System, TestContext.Current.CancellationToken);
        var lab = Assert.IsType<LabStarted>(outcome).Lab;
        seen.Add(lab.Id);
        return lab;
    }

    public static async Task<DrillReport> DrillAsync(RunningLab lab, string scenario) => await new DrillRunner(new DrillOptions(), TimeProvider.System)
        .RunAsync(lab, Assert.IsType<Scenario>(Scenario.Find(scenario)), Streams, new TestProgress(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
            await shared.DisposeAsync();
        var left = seen.SelectMany(id => LabTraces.Find(Options, id)).ToList();
        Directory.Delete(Options.Root, recursive: true);
        Assert.Empty(left);
    }
}

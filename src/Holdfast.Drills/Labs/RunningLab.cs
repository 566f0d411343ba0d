using Holdfast.Drills.Labs.Parts;
using Holdfast.Recovery.Programs;

namespace Holdfast.Drills.Labs;

/// <summary>A lab that stands. Disposing of it removes it completely, unless it is kept or belongs to somebody else.</summary>
public sealed class RunningLab : IAsyncDisposable
{
    private readonly LabRecord record;
    private readonly TimeProvider time;
    private readonly Guardian? guardian;

    private RunningLab(LabPaths paths, LabRecord record, ClusterClient cluster, Guardian? guardian, TimeProvider time)
    {
        Paths = paths;
        this.record = record;
        Cluster = cluster;
        this.guardian = guardian;
        this.time = time;
    }

    public string Id => record.Id;

    public LabProfile Profile => record.Profile;

    /// <summary>Where its logs and data are while it stands.</summary>
    public string Directory => Paths.Directory;

    internal LabPaths Paths { get; }

    internal ClusterClient Cluster { get; }

    /// <summary>What stands in it beside the database.</summary>
    public LabPlan Plan => record.Plan;

    internal LabDatabase Database => new(Paths, LabSecrets.Read(Paths), Plan);

    internal LabLauncher Launcher => new(Paths);

    /// <summary>
    /// Removes abandoned labs, then builds one. Whatever goes wrong, and also on cancellation, nothing of it stays.
    /// </summary>
    public static async Task<LabStartOutcome> StartAsync(LabOptions options, IProgress<string> progress, TimeProvider time, CancellationToken cancellation)
    {
        var missing = await LabPreconditions.CheckAsync(options, cancellation);
        if (missing.Count > 0)
            return new LabUnavailable(missing);
        foreach (var abandoned in await LabInventory.RemoveAbandonedAsync(options, cancellation))
            progress.Report($"removed lab {abandoned}, which a stopped run had left behind");

        var entry = new LabRecord
        {
            Id = "",
            Owner = ProcessIdentity.OfThisProcess(),
            Profile = options.Profile,
            Plan = options.Plan,
            Kept = false,
            Ready = false,
            StartedAt = time.GetUtcNow(),
        };
        var paths = LabDirectory.Create(options, id => entry = entry with { Id = id });
        Guardian? watch = null;
        ClusterClient? cluster = null;
        var complete = false;
        try
        {
            await LabScripts.WriteAsync(paths, cancellation);
            watch = Guardian.Start(paths);
            cluster = new ClusterClient(paths);
            if (await new LabConstruction(paths, options, cluster, time, progress).RunAsync(cancellation) is { } failure)
                return failure;
            // Not yet kept: what is killed before all of it stands goes as a whole.
            if (await new LabParts(new RunningLab(paths, entry, cluster, watch, time), time).StartAsync(progress, cancellation) is { } part)
                return part;
            entry = entry with { Kept = options.Kept, Ready = true, StartedAt = time.GetUtcNow() };
            entry.Write(paths);
            if (options.Kept)
                await watch.ReleaseAsync();
            complete = true;
            return new LabStarted(new RunningLab(paths, entry, cluster, watch, time));
        }
        finally
        {
            if (!complete)
            {
                cluster?.Dispose();
                await RemoveAsync(paths, watch);
            }
        }
    }

    /// <summary>The lab of that name, to look at it or to drill it; none when there is none that is complete.</summary>
    public static RunningLab? Attach(LabOptions options, string id, TimeProvider time)
    {
        if (!LabInventory.List(options).Any(lab => lab.Id == id))
            return null;
        var paths = new LabPaths(options.Root, id);
        return LabRecord.Read(paths) is { Ready: true } entry
            ? new RunningLab(paths, entry, new ClusterClient(paths), guardian: null, time)
            : null;
    }

    public async Task<LabStatus> ReadStatusAsync(CancellationToken cancellation)
    {
        var view = await Cluster.ReadAsync(except: null, cancellation);
        return new LabStatus(
            Id,
            Profile,
            time.GetUtcNow() - record.StartedAt,
            view?.Members ?? [],
            view is null ? ["no node answers"] : view.MissingRedundancy(Profile))
        {
            Parts = await new LabParts(this, time).ReadAsync(cancellation),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Cluster.Dispose();
        if (guardian is not null && !record.Kept)
            await RemoveAsync(Paths, guardian);
    }

    private static async Task RemoveAsync(LabPaths paths, Guardian? watch)
    {
        // Not cancellable: a second Ctrl-C must not leave half a lab; the script has its own limit.
        await LabTeardown.RemoveAsync(paths, CancellationToken.None);
        // Only now: were holdfast killed during the removal, the guardian would finish it.
        if (watch is not null)
            await watch.DisposeAsync();
    }
}

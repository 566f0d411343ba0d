using Holdfast.Drills.Driving;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Faults;

/// <summary>One replica of the application is gone in one instant, with everything in its process namespace.</summary>
internal sealed class ReplicaLossFault(DepotApplication depot, DrillClock clock) : IApplicationFault
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private TimeSpan? outOfRotation;

    public IReadOnlyList<DrillFigure> Figures => outOfRotation is { } after ? [new("out of rotation after", after.TotalSeconds, "s")] : [];

    /// <summary>Requests that were under way there are broken, and nothing can help them: that is what the loss costs.</summary>
    public IReadOnlyList<string> FindBroken(int failedRequests) => [];

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        await target.KillAsync(
            await depot.FindReplicaAsync(target.Zone, cancellation) ?? throw new InvalidOperationException($"Zone {target.Zone.Name} runs no replica, although it was healthy a moment ago."),
            cancellation);
        var killed = clock.Elapsed;
        if (await clock.UntilAsync(async token => !await depot.IsInRotationAsync(target.Zone, token), Limit, TimeSpan.FromMilliseconds(20), cancellation))
            outOfRotation = clock.Elapsed - killed;
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(outOfRotation is { } after ? $"the proxy took the replica in {target.Zone.Name} out of rotation {after.TotalSeconds:0.0} s after it was killed" : null);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (await depot.FindReplicaAsync(target.Zone, cancellation) is null)
            await depot.StartReplicaAsync(target.Zone, DepotRelease.Good, cancellation);
    }
}

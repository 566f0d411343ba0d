using Holdfast.Drills.Driving;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Faults;

/// <summary>Planned work: every replica of the application is restarted, one after the other.</summary>
/// <param name="depot">The application.</param>
/// <param name="drains">It is asked to end and drains. False is the negative control: it is killed, and requests must be seen to fail.</param>
/// <param name="lab">Where the replicas are.</param>
/// <param name="clock">The time of the drill.</param>
internal sealed class ReplicaRestartFault(DepotApplication depot, bool drains, RunningLab lab, DrillClock clock) : IApplicationFault
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly List<TimeSpan> durations = [];
    private readonly List<TimeSpan> ends = [];

    public IReadOnlyList<DrillFigure> Figures => durations.Count == 0
        ? []
        : [new("longest restart of a replica", durations.Max().TotalSeconds, "s"), new("shortest time to its end", ends.Min().TotalSeconds, "s")];

    public IReadOnlyList<string> FindBroken(int failedRequests) => failedRequests == 0
        ? []
        : [$"{failedRequests} requests failed during a restart that nobody was to notice{(drains ? "" : "; the replicas were killed instead of drained")}"];

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var zone in LabZone.OfNodes)
        {
            var started = clock.Elapsed;
            var place = new BlastRadius(lab, zone);
            var replica = await depot.FindReplicaAsync(zone, cancellation) ?? throw new InvalidOperationException($"Zone {zone.Name} runs no replica, although it was healthy a moment ago.");
            if (drains)
                await place.AskToEndAsync(replica, cancellation);
            else
                await place.KillAsync(replica, cancellation);
            if (!await clock.UntilAsync(async token => await depot.FindReplicaAsync(zone, token) is null, StopLimit, Interval, cancellation))
                throw new InvalidOperationException($"The replica in {zone.Name} did not end within {StopLimit.TotalSeconds:0} s.");
            ends.Add(clock.Elapsed - started);
            // Before the proxy has seen that the old one is gone, "in rotation" would still speak of it.
            await clock.UntilAsync(async token => !await depot.IsInRotationAsync(zone, token), StopLimit, Interval, cancellation);
            await depot.StartReplicaAsync(zone, DepotRelease.Good, cancellation);
            if (!await clock.UntilAsync(depot.IsWholeAsync, StartLimit, Interval, cancellation))
                throw new InvalidOperationException($"The replica in {zone.Name} did not come back within {StartLimit.TotalSeconds:0} s.");
            durations.Add(clock.Elapsed - started);
        }
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(durations.Count == LabZone.OfNodes.Count ? $"{durations.Count} replicas were {(drains ? "drained" : "killed")} and started again, one at a time" : null);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var zone in LabZone.OfNodes)
        {
            if (await depot.FindReplicaAsync(zone, cancellation) is null)
                await depot.StartReplicaAsync(zone, DepotRelease.Good, cancellation);
        }
    }
}

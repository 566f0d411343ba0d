using Holdfast.Drills.Driving;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Faults;

/// <summary>A bad release is put in as one replica. It must get no requests, or soon none; then the good one is put back.</summary>
/// <param name="depot">The application.</param>
/// <param name="releases">The bad releases, one after the other.</param>
/// <param name="clock">The time of the drill.</param>
internal sealed class BadReleaseFault(DepotApplication depot, IReadOnlyList<DepotRelease> releases, DrillClock clock) : IApplicationFault
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    /// <summary>How long a release is watched before it counts as in.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private readonly List<DrillFigure> figures = [];
    private readonly List<string> broken = [];
    private readonly List<string> seen = [];

    public IReadOnlyList<DrillFigure> Figures => figures;

    public IReadOnlyList<string> FindBroken(int failedRequests) => [.. broken.Select(sentence => $"{sentence}; {failedRequests} requests failed")];

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var release in releases)
        {
            await ReplaceAsync(target, release, cancellation);
            var isFailing = release.FailsEach > 0;
            if (isFailing)
                await WatchFailingAsync(target, cancellation);
            else
                await WatchNotReadyAsync(target, cancellation);
            var began = clock.Elapsed;
            await ReplaceAsync(target, DepotRelease.Good, cancellation);
            if (!await clock.UntilAsync(depot.IsWholeAsync, StartLimit, Interval, cancellation))
                throw new InvalidOperationException($"The good release did not come back in {target.Zone.Name} within {StartLimit.TotalSeconds:0} s.");
            figures.Add(new($"rollback of the release that {Describe(isFailing)}", (clock.Elapsed - began).TotalSeconds, "s"));
        }
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(seen.Count == releases.Count ? string.Join("; ", seen) : null);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (figures.Count(figure => figure.Name.StartsWith("rollback", StringComparison.Ordinal)) < releases.Count)
            await ReplaceAsync(target, DepotRelease.Good, cancellation);
    }

    private async Task ReplaceAsync(BlastRadius target, DepotRelease release, CancellationToken cancellation)
    {
        if (await depot.FindReplicaAsync(target.Zone, cancellation) is { } old)
        {
            await target.AskToEndAsync(old, cancellation);
            if (!await clock.UntilAsync(async token => await depot.FindReplicaAsync(target.Zone, token) is null, StopLimit, Interval, cancellation))
                throw new InvalidOperationException($"The replica in {target.Zone.Name} did not end within {StopLimit.TotalSeconds:0} s.");
            await clock.UntilAsync(async token => !await depot.IsInRotationAsync(target.Zone, token), StopLimit, Interval, cancellation);
        }

        await depot.StartReplicaAsync(target.Zone, release, cancellation);
    }

    /// <summary>It answers, and says that it is not ready: it must never get a request.</summary>
    private async Task WatchNotReadyAsync(BlastRadius target, CancellationToken cancellation)
    {
        var gotIn = await clock.UntilAsync(async token => await depot.IsInRotationAsync(target.Zone, token), Watch, Interval, cancellation);
        if (await depot.FindReplicaAsync(target.Zone, cancellation) is null)
            throw new InvalidOperationException($"The bad release ended by itself in {target.Zone.Name}: what was seen is no release that is not ready.");
        seen.Add($"the release that {Describe(isFailing: false)} ran for {Watch.TotalSeconds:0} s and {(gotIn ? "got into" : "never got into")} rotation");
        if (gotIn)
            broken.Add($"the release that {Describe(isFailing: false)} was not contained: it got requests");
    }

    private async Task WatchFailingAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (!await clock.UntilAsync(async token => await depot.IsInRotationAsync(target.Zone, token), StartLimit, Interval, cancellation))
            return;
        var came = clock.Elapsed;
        var wentOut = await clock.UntilAsync(async token => !await depot.IsInRotationAsync(target.Zone, token), Watch, Interval, cancellation);
        var stayed = clock.Elapsed - came;
        figures.Add(new($"time in rotation of the release that {Describe(isFailing: true)}", stayed.TotalSeconds, "s"));
        seen.Add($"the release that {Describe(isFailing: true)} was {(wentOut ? $"taken out of rotation after {stayed.TotalSeconds:0.0} s" : "in rotation")}");
        if (!wentOut)
            broken.Add($"the release that {Describe(isFailing: true)} was not contained: it still got requests after {stayed.TotalSeconds:0} s");
    }

    private static string Describe(bool isFailing) => isFailing ? "fails" : "expects another schema";
}

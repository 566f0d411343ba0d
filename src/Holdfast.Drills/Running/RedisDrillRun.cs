using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Faults;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Redis;

namespace Holdfast.Drills.Running;

/// <summary>One drill on Redis from steady state to verdict: jobs are queued on both sides of the failure, and all are read back.</summary>
internal sealed class RedisDrillRun(RunningLab lab, Scenario scenario, DrillOptions options, DrillClock clock, TimeProvider time)
{
    private readonly string client = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly RedisGroup redis = new(lab);
    private readonly List<DrillEvent> events = [];

    // Until the zone is back its clients know no other way than to the node beside them.
    private volatile bool isCutOff = true;

    public required IProgress<string> Progress { get; init; }

    public required Func<IReadOnlyList<DrillEvent>, DrillReport> Report { get; init; }

    public async Task<DrillReport> RunAsync(string store, CancellationToken cancellation)
    {
        if (await redis.EnsureAsync(time, cancellation) is { } obstacle)
            return NotExecuted(obstacle);
        var old = await redis.FindMasterAsync(cancellation) ?? throw new InvalidOperationException("Redis was healthy a moment ago and has no master.");
        var isPartition = scenario.Name == Scenario.RedisPartition;
        using var stop = new CancellationTokenSource();
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<RedisDriver> drivers = [Drive(new RedisStream("job queue", InCutOffZone: false, Confirmed: true), old)];
        if (isPartition)
        {
            drivers.Add(Drive(new RedisStream("job queue in the cut-off zone", InCutOffZone: true, Confirmed: false), old));
            drivers.Add(Drive(new RedisStream("confirmed job queue in the cut-off zone", InCutOffZone: true, Confirmed: true), old));
        }

        var running = Task.WhenAll(drivers.Select(driver => driver.RunAsync(stop.Token, abandon.Token)));
        try
        {
            if (!await AwaitAsync(() => drivers.TrueForAll(driver => driver.Acknowledged >= options.SteadyOperations), options.SteadyLimit, cancellation))
                return NotExecuted("The queues did not reach a steady state.");
            Record(DrillMilestone.SteadyState, $"Redis master {old.Name}");
            await FailAsync(isPartition ? new RedisPartitionFault() : new RedisMasterFault(redis), old, drivers, isPartition, cancellation);
            await stop.CancelAsync();
            await running;
            return await ConcludeAsync(drivers, store, clock.Elapsed, cancellation);
        }
        finally
        {
            await abandon.CancelAsync();
            await running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task FailAsync(IFault fault, LabZone old, List<RedisDriver> drivers, bool isPartition, CancellationToken cancellation)
    {
        var target = new BlastRadius(lab, old);
        var healed = false;
        try
        {
            Record(DrillMilestone.FaultInjected, old.Name);
            await fault.InjectAsync(target, cancellation);
            LabZone? master = null;
            if (await clock.UntilAsync(async token => (master = await redis.FindMasterAsync(token)) is not null && master != old, options.RecoveryLimit, options.PollInterval, cancellation))
                Record(DrillMilestone.NewPrimary, master?.Name ?? "");
            drivers[0].ResetStreak();
            await AwaitAsync(() => drivers[0].Streak >= options.SustainedOperations, options.RecoveryLimit, cancellation);
            // Long enough for the cut-off side to show whether it stops.
            if (isPartition)
                await clock.DelayAsync(options.HoldFor, cancellation);
            healed = true;
            await fault.HealAsync(target, cancellation);
            isCutOff = false;
            Record(DrillMilestone.FaultHealed, old.Name);
        }
        finally
        {
            if (!healed)
                await fault.HealAsync(target, CancellationToken.None);
        }

        if (await clock.UntilAsync(async token => (await redis.FindMissingAsync(token)).Count == 0, options.RedundancyLimit, options.PollInterval, cancellation))
            Record(DrillMilestone.RedundancyRestored, "");
        drivers.ForEach(driver => driver.ResetStreak());
        await AwaitAsync(() => drivers.TrueForAll(driver => driver.Streak >= options.SustainedOperations), options.RecoveryLimit, cancellation);
    }

    private async Task<DrillReport> ConcludeAsync(List<RedisDriver> drivers, string store, TimeSpan stopped, CancellationToken cancellation)
    {
        var analysis = new DrillAnalysis(options, events);
        List<StreamMeasurement> streams = [];
        foreach (var driver in drivers)
        {
            if (await ReadBackAsync(driver.Stream, cancellation) is not { } stored)
                return NotExecuted("The jobs could not be read back, so nothing is known about them.");
            streams.Add(analysis.Measure(new TransactionStream(driver.Stream.Process, store), new([driver.History], stored, stopped), driver.Errors) with { LossLimit = driver.Stream.LossLimit });
        }

        Record(DrillMilestone.ReadBack, "from the master that the Sentinels name");
        analysis.AddClientEvents([.. drivers.Select(driver => (driver.Stream.Process, driver.History))], streams);
        var report = Report(events) with { Streams = streams };
        if (events.Exists(moment => moment.Milestone is DrillMilestone.NewPrimary) || streams.Exists(stream => !stream.Verdict.Recovered))
            return report;
        return report with { Status = DrillStatus.NotExecuted, Reason = "No other Redis master was seen: what was measured is not a failover." };
    }

    private async Task<IReadOnlyList<StoredTransaction>?> ReadBackAsync(RedisStream stream, CancellationToken cancellation)
    {
        try
        {
            if (await redis.FindMasterAsync(cancellation) is not { } master)
                return null;
            var numbers = await RedisGroup.AskAsync(lab.Paths.RedisSocket(master), cancellation, "LRANGE", stream.Key(client), "0", "-1") as object?[] ?? [];
            return [.. numbers.CountBy(number => $"{number}", StringComparer.Ordinal).Select(entry => new StoredTransaction(long.Parse(entry.Key, CultureInfo.InvariantCulture), entry.Value, entry.Value))];
        }
        catch (Exception silent) when (silent is IOException or SocketException or RedisFailure)
        {
            return null;
        }
    }

    private RedisDriver Drive(RedisStream stream, LabZone old) => new(
        stream,
        client,
        async token => stream.InCutOffZone && isCutOff ? lab.Paths.RedisOwnSocket(old) : await redis.FindMasterAsync(token) is { } master ? lab.Paths.RedisSocket(master) : null,
        options.Driving,
        clock);

    private Task<bool> AwaitAsync(Func<bool> condition, TimeSpan limit, CancellationToken cancellation) =>
        clock.UntilAsync(_ => Task.FromResult(condition()), limit, options.PollInterval, cancellation);

    private DrillReport NotExecuted(string reason) => Report(events) with { Status = DrillStatus.NotExecuted, Reason = reason };

    private void Record(DrillMilestone milestone, string detail)
    {
        events.Add(new DrillEvent(milestone, clock.Elapsed, detail));
        Progress.Report($"{scenario.Name}: {DrillWords.Of(milestone)}{(detail.Length == 0 ? "" : $" ({detail})")}");
    }
}

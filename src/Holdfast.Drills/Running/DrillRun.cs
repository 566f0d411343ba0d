using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Npgsql;

namespace Holdfast.Drills.Running;

/// <summary>One drill from steady state to verdict.</summary>
/// <remarks>
/// <code>
/// healthy -> transactions flow -> fault -> new primary -> every stream flows -> heal -> redundancy whole -> stop -> read back -> check
/// where healing ends the failure:    fault -> held for a time -> heal -> every stream flows -> ...
/// </code>
/// </remarks>
internal sealed class DrillRun(RunningLab lab, Scenario scenario, Workload workload, DrillOptions options, DrillClock clock)
{
    private readonly List<DrillEvent> events = [];
    private string evidence = "";
    private Task carrying = Task.CompletedTask;

    public required DateTimeOffset StartedAt { get; init; }

    public required ComponentVersions Versions { get; init; }

    public required IProgress<string> Progress { get; init; }

    /// <summary>Who carries what the first process writes to the partner; none where the partner has no part in it.</summary>
    public PartnerCourier? Courier { get; set; }

    public async Task<DrillReport> RunAsync(CancellationToken cancellation)
    {
        using var delivered = new CancellationTokenSource();
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await RunAsync(delivered, abandon.Token, cancellation);
        }
        finally
        {
            await abandon.CancelAsync();
            await carrying.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<DrillReport> RunAsync(CancellationTokenSource delivered, CancellationToken abandon, CancellationToken cancellation)
    {
        if (await FindHealthyLeaderAsync(cancellation) is not { } leader)
            return NotExecuted("The lab was not healthy: a second failure on top of a first one would measure something else.");
        if (await ReachSteadyStateAsync(cancellation) is { } obstacle)
            return NotExecuted(obstacle);
        if (Courier is not null)
        {
            carrying = Courier.RunAsync(delivered.Token, abandon);
            if (!await clock.UntilAsync(_ => Task.FromResult(Courier.Delivered >= options.SteadyOperations), options.SteadyLimit, options.PollInterval, cancellation))
                return NotExecuted("The delivery to the partner did not reach a steady state.");
        }

        // It may have changed while the first transactions ran.
        leader = await FindHealthyLeaderAsync(cancellation) ?? leader;
        Record(DrillMilestone.SteadyState, $"primary {leader.Name}, timeline {leader.Timeline}");

        var target = new BlastRadius(lab, LabZone.OfNode(leader.Name)) { Stores = workload.Stores };
        var fault = scenario.CreateFault();
        if (await fault.FindObstacleAsync(target, cancellation) is { } impossible)
            return NotExecuted(impossible);
        var spread = false;
        var healed = false;
        try
        {
            Record(DrillMilestone.FaultInjected, leader.Name);
            await fault.InjectAsync(target, cancellation);
            if (scenario.EndsWithHealing)
                spread = !await HoldAsync(leader, cancellation);
            else
                await AwaitServiceAsync(leader, cancellation);
            evidence = await fault.FindEvidenceAsync(target, cancellation) ?? "";
            healed = true;
            await fault.HealAsync(target, cancellation);
            Record(DrillMilestone.FaultHealed, leader.Name);
        }
        catch (NpgsqlException refused) when (!healed)
        {
            return NotExecuted($"The failure could not be made. {refused.Message}");
        }
        finally
        {
            // A lab that is kept must not keep the fault when the drill is cancelled.
            if (!healed)
                await fault.HealAsync(target, CancellationToken.None);
            (fault as IDisposable)?.Dispose();
        }

        if (scenario.EndsWithHealing)
            await AwaitStreamsAsync(cancellation);
        await AwaitRedundancyAsync(cancellation);
        await workload.StopAsync();
        // Before the courier is waited for: the processes have stopped now, and what follows is no outage of theirs.
        var stopped = clock.Elapsed;
        await delivered.CancelAsync();
        await clock.UntilAsync(_ => Task.FromResult(carrying.IsCompleted), options.RecoveryLimit, options.PollInterval, cancellation);
        if (carrying.IsFaulted)
            return NotExecuted($"The courier to the partner broke. {carrying.Exception.InnerException?.Message}");
        var report = await ConcludeAsync(leader, stopped, cancellation);
        return spread && report.Status is DrillStatus.Executed
            ? report with { Status = DrillStatus.NotExecuted, Reason = "Another primary took over while the fault lasted, which was not to happen: the drill was aborted and measures something else." }
            : report;
    }

    /// <summary>A transaction that the process had acknowledged and the partner never got is lost, whether or not the courier knew of it.</summary>
    private async Task<StreamMeasurement> MeasureDeliveryAsync(PartnerCourier courier, StreamMeasurement source, TimeSpan stopped, CancellationToken cancellation)
    {
        var carried = courier.History.ToDictionary(operation => operation.Number);
        var due = workload.Drivers[0].History
            .Where(operation => operation.Outcome is OperationOutcome.Ok || carried.ContainsKey(operation.Number))
            .Select(operation => carried.GetValueOrDefault(operation.Number, operation with { Outcome = OperationOutcome.Ok }))
            .ToList();
        var history = new StreamHistory([due], [.. await courier.ReadBackAsync(cancellation)], carried.Count == 0 ? stopped : carried.Values.Max(operation => operation.Completed));
        return StreamMeasurement.Of(courier.Stream, history) with { Retried = source.Retried, Errors = courier.Errors };
    }

    /// <summary>The report of a drill that says nothing, and why.</summary>
    public DrillReport NotExecuted(string reason) => Report([], []) with { Status = DrillStatus.NotExecuted, Reason = reason };

    /// <summary>Lets the failure last; false when it had to be cut short because it spread to the cluster.</summary>
    private async Task<bool> HoldAsync(ClusterMember leader, CancellationToken cancellation) => !await clock.UntilAsync(
        async token => await lab.Cluster.ReadAsync(except: null, token) is { Leader: { } now } && now.Name != leader.Name,
        options.HoldFor,
        options.PollInterval,
        cancellation);

    private async Task<ClusterMember?> FindHealthyLeaderAsync(CancellationToken cancellation)
    {
        ClusterMember? leader = null;
        var healthy = await clock.UntilAsync(
            async token =>
            {
                var view = await lab.Cluster.ReadAsync(except: null, token);
                leader = view?.Leader;
                return view is not null && view.MissingRedundancy(lab.Profile).Count == 0;
            },
            options.SteadyLimit,
            options.PollInterval,
            cancellation);
        return healthy ? leader : null;
    }

    /// <summary>Returns what is in the way, or nothing.</summary>
    private async Task<string?> ReachSteadyStateAsync(CancellationToken cancellation)
    {
        try
        {
            await workload.StartAsync(cancellation);
        }
        catch (NpgsqlException refused)
        {
            return $"The stores could not be made. {refused.Message}";
        }

        await clock.UntilAsync(
            _ => Task.FromResult(workload.IsBroken || workload.Drivers.All(driver => driver.Acknowledged >= options.SteadyOperations)),
            options.SteadyLimit,
            options.PollInterval,
            cancellation);
        return workload.Drivers.FirstOrDefault(driver => driver.Acknowledged < options.SteadyOperations) is { } silent
            ? $"'{silent.Stream.Process}' on '{silent.Stream.Store}' did not reach a steady state: {silent.LastError}"
            : null;
    }

    private async Task AwaitServiceAsync(ClusterMember old, CancellationToken cancellation)
    {
        if (scenario.Effect is ScenarioEffect.Failover)
            await AwaitSuccessorAsync(old, cancellation);
        await AwaitStreamsAsync(cancellation);
    }

    private async Task AwaitSuccessorAsync(ClusterMember old, CancellationToken cancellation)
    {
        // The target's own view is not asked: cut off, it may still believe in itself.
        ClusterMember? successor = null;
        await clock.UntilAsync(
            async token =>
            {
                successor = (await lab.Cluster.ReadAsync(old.Name, token))?.Leader;
                return successor is not null && (successor.Name != old.Name || successor.Timeline > old.Timeline);
            },
            options.RecoveryLimit,
            options.PollInterval,
            cancellation);
        // Its timeline is still the old one in this moment; the rows read back say which one they were written on.
        if (successor is not null)
            Record(DrillMilestone.NewPrimary, successor.Name);
    }

    private async Task AwaitStreamsAsync(CancellationToken cancellation)
    {
        workload.ResetStreaks();
        await clock.UntilAsync(
            _ => Task.FromResult(workload.IsBroken || workload.Drivers.All(driver => driver.Streak >= options.SustainedOperations)),
            options.RecoveryLimit,
            options.PollInterval,
            cancellation);
    }

    private async Task AwaitRedundancyAsync(CancellationToken cancellation)
    {
        IReadOnlyList<string> missing = [];
        var whole = await clock.UntilAsync(
            async token =>
            {
                missing = (await lab.Cluster.ReadAsync(except: null, token))?.MissingRedundancy(lab.Profile) ?? ["no node answers"];
                return missing.Count == 0;
            },
            options.RedundancyLimit,
            options.PollInterval,
            cancellation);
        if (whole)
            Record(DrillMilestone.RedundancyRestored, "");
        else
            Progress.Report($"redundancy was not restored within {options.RedundancyLimit.TotalSeconds:0} s: {string.Join(", ", missing)}");
    }

    private async Task<DrillReport> ConcludeAsync(ClusterMember old, TimeSpan stopped, CancellationToken cancellation)
    {
        IReadOnlyList<StoreContent> contents = [];
        var readBack = await clock.UntilAsync(
            async token =>
            {
                try
                {
                    contents = await workload.ReadBackAsync(token);
                    return true;
                }
                catch (NpgsqlException)
                {
                    return false;
                }
            },
            options.ReadBackLimit,
            options.PollInterval,
            cancellation);
        if (!readBack)
            return NotExecuted("The transactions could not be read back, so nothing is known about them.");
        Record(DrillMilestone.ReadBack, string.Join(", ", contents.Select(content => $"{content.Store} up to {content.Watermark} with {content.Heartbeats} heartbeats")));
        var drill = new DrillAnalysis(options, events);
        var streams = drill.Measure(workload.Drivers, contents, stopped);
        if (Courier is not null)
            streams = [.. streams, await MeasureDeliveryAsync(Courier, streams[0], stopped, cancellation)];
        drill.AddClientEvents([.. workload.Drivers.Select(driver => (driver.Stream.Process, driver.History))], streams);
        string[] timelines = [.. contents.SelectMany(content => content.Timelines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var report = Report(streams, timelines);
        return drill.FindReasonNotExecuted(scenario, evidence, streams, timelines, old) is { } reason ? report with { Status = DrillStatus.NotExecuted, Reason = reason } : report;
    }

    /// <summary>The report of a drill on something else than the database, made of what happened there.</summary>
    public DrillReport Report(IReadOnlyList<DrillEvent> happened)
    {
        events.Clear();
        events.AddRange(happened);
        return Report([], []);
    }

    private DrillReport Report(IReadOnlyList<StreamMeasurement> streams, IReadOnlyList<string> timelines) => new()
    {
        Scenario = scenario.Name,
        Profile = lab.Profile,
        Status = DrillStatus.Executed,
        Reason = "",
        StartedAt = StartedAt,
        Duration = clock.Elapsed,
        Events = [.. events.OrderBy(moment => moment.At)],
        Streams = streams,
        RedundancyRestoredAfter = Find(DrillMilestone.RedundancyRestored) - Find(DrillMilestone.FaultInjected),
        Timelines = timelines,
        Versions = Versions,
        Evidence = evidence,
        ServiceAfterHealing = scenario.EndsWithHealing && Find(DrillMilestone.ServiceRestored) - Find(DrillMilestone.FaultHealed) is { Ticks: >= 0 } late ? late : null,
    };

    private TimeSpan? Find(DrillMilestone milestone) => events.Find(moment => moment.Milestone == milestone)?.At;

    private void Record(DrillMilestone milestone, string detail)
    {
        events.Add(new DrillEvent(milestone, clock.Elapsed, detail));
        Progress.Report($"{scenario.Name}: {DrillWords.Of(milestone)}{(detail.Length == 0 ? "" : $" ({detail})")}");
    }
}

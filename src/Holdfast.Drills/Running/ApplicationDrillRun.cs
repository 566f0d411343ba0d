using System.Security.Cryptography;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Driving.Applications;
using Holdfast.Drills.Faults;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Labs.Partners;
using Holdfast.Drills.Labs.Redis;
using Npgsql;

namespace Holdfast.Drills.Running;

/// <summary>One drill on the sample application, from steady state to verdict: business over HTTP, from the order to the partner's event.</summary>
/// <remarks>
/// <code>
/// application up -> orders, stock moves and whole processes flow -> fault -> all flow -> heal -> replicas whole -> stop -> settled -> read back -> check
/// </code>
/// </remarks>
internal sealed class ApplicationDrillRun(RunningLab lab, Scenario scenario, Workload workload, DrillOptions options, DrillClock clock)
{
    private const string Store = "depot";

    // Three clients at this pace are well below what one worker completes: a queue that only grows would be measured as an outage.
    private static readonly TimeSpan OrderSpacing = TimeSpan.FromMilliseconds(200);
    private const int OrderClients = 3;
    private const int MoveClients = 6;

    // Fewer than in a drill on the database: a request over HTTP is slower than a transaction, and a whole process slower still.
    private const int SteadyRequests = 10;
    private const int SteadyProcesses = 5;
    private const int SustainedRequests = 5;
    private const int SustainedProcesses = 3;
    private readonly string client = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly List<DrillEvent> events = [];

    public required IProgress<string> Progress { get; init; }

    public required Func<IReadOnlyList<DrillEvent>, DrillReport> Report { get; init; }

    /// <summary>Only where the database fails is it driven directly, too: its own gap, apart from the application's.</summary>
    private bool DrivesDatabase => scenario.Name == Scenario.ApplicationReconnect;

    private bool IsControl => lab.Profile is LabProfile.Asynchronous;

    public async Task<DrillReport> RunAsync(TimeProvider time, CancellationToken cancellation)
    {
        if (await FindLeaderAsync(cancellation) is not { } leader)
            return NotExecuted("The lab was not healthy: a second failure on top of a first one would measure something else.");
        Progress.Report($"{scenario.Name}: starting the application");
        using var partner = new PartnerStation(lab);
        if (await new RedisGroup(lab).EnsureAsync(time, cancellation) is { } obstacle)
            return NotExecuted(obstacle);
        if (!await partner.EnsureAsync(time, cancellation))
            return NotExecuted("The stand-in of the partner did not start.");
        await using var depot = new DepotApplication(lab, time);
        if (await StartAsync(depot, cancellation) is { } failure)
            return NotExecuted(failure);
        return await DriveAsync(depot, new DepotLedger(lab.Database, depot.Paths, partner), leader, cancellation);
    }

    private static async Task<string?> StartAsync(DepotApplication depot, CancellationToken cancellation)
    {
        try
        {
            return await depot.StartAsync(cancellation);
        }
        catch (NpgsqlException refused)
        {
            return $"The database of the sample application could not be made. {refused.Message}";
        }
    }

    private async Task<DrillReport> DriveAsync(DepotApplication depot, DepotLedger ledger, ClusterMember leader, CancellationToken cancellation)
    {
        using var orders = Stream(("orders", "o", OrderClients), OrderSpacing, depot, sender => sender.OrderAsync);
        using var moves = Stream(("stock moves", "m", MoveClients), options.Driving.Spacing, depot, sender => sender.MoveAsync);
        using var processes = Stream(("order to partner's event", "p", 1), options.Driving.Spacing, depot, sender => sender.CompleteAsync);
        DepotStream[] streams = [orders, moves, processes];
        foreach (var stream in streams)
        {
            if (!await stream.TryLogInAsync(cancellation))
                return NotExecuted("No session could be opened with the sample application.");
        }

        using var stop = new CancellationTokenSource();
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (DrivesDatabase)
            await workload.StartAsync(cancellation);
        var running = Task.WhenAll(streams.SelectMany(stream => stream.Drivers).Select(driver => driver.RunAsync(stop.Token, abandon.Token)));
        try
        {
            if (!await AwaitAsync(() => HasReached(streams, driver => driver.Acknowledged, SteadyRequests, SteadyProcesses), options.SteadyLimit, cancellation))
                return NotExecuted("The business over HTTP did not reach a steady state.");
            Record(DrillMilestone.SteadyState, $"primary {leader.Name}, three replicas");
            var (fault, evidence) = await FailAsync(depot, leader, streams, cancellation);
            await stop.CancelAsync();
            await running;
            await workload.StopAsync();
            var stopped = clock.Elapsed;
            if (!await clock.UntilAsync(ledger.IsSettledAsync, options.RecoveryLimit, options.PollInterval, cancellation))
                Progress.Report($"{scenario.Name}: some jobs or events are not done after {options.RecoveryLimit.TotalSeconds:0} s");
            return await ConcludeAsync(streams, ledger, (fault, evidence, stopped), cancellation);
        }
        finally
        {
            await abandon.CancelAsync();
            await running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<(IApplicationFault Fault, string Evidence)> FailAsync(DepotApplication depot, ClusterMember leader, DepotStream[] streams, CancellationToken cancellation)
    {
        // Where the application fails, not in the zone of the primary: nothing of the database is to be disturbed.
        var zone = DrivesDatabase ? LabZone.OfNode(leader.Name) : LabZone.OfNodes.First(node => node.Name != leader.Name);
        var target = new BlastRadius(lab, zone);
        var fault = CreateFault(depot);
        string? evidence = null;
        var healed = false;
        try
        {
            Record(DrillMilestone.FaultInjected, zone.Name);
            await fault.InjectAsync(target, cancellation);
            if (DrivesDatabase)
                evidence = await AwaitSuccessorAsync(leader, cancellation);
            await AwaitStreamsAsync(streams, cancellation);
            evidence ??= await fault.FindEvidenceAsync(target, cancellation);
            healed = true;
            await fault.HealAsync(target, cancellation);
            Record(DrillMilestone.FaultHealed, zone.Name);
        }
        finally
        {
            if (!healed)
                await fault.HealAsync(target, CancellationToken.None);
        }

        if (await clock.UntilAsync(async token => await depot.IsWholeAsync(token) && await IsDatabaseWholeAsync(token), options.RedundancyLimit, options.PollInterval, cancellation))
            Record(DrillMilestone.RedundancyRestored, "three replicas in rotation");
        await AwaitStreamsAsync(streams, cancellation);
        return (fault, evidence ?? "");
    }

    private IApplicationFault CreateFault(DepotApplication depot) => scenario.Name switch
    {
        Scenario.ApplicationNodeLoss => new ReplicaLossFault(depot, clock),
        Scenario.ApplicationRestart => new ReplicaRestartFault(depot, drains: !IsControl, lab, clock),
        Scenario.BadRelease => new BadReleaseFault(depot, IsControl ? [DepotRelease.FailingAndLying] : [DepotRelease.OfAnotherSchema, DepotRelease.Failing], clock),
        Scenario.ApplicationReconnect => new DatabaseLossFault(),
        _ => throw new InvalidOperationException($"'{scenario}' is no scenario of the application."),
    };

    private async Task<DrillReport> ConcludeAsync(
        DepotStream[] streams, DepotLedger ledger, (IApplicationFault Fault, string Evidence, TimeSpan Stopped) end, CancellationToken cancellation)
    {
        var analysis = new DrillAnalysis(options, events);
        List<StreamMeasurement> measured = [];
        try
        {
            var kept = (IReadOnlyList<StoredTransaction>[])
            [
                await ledger.ReadOrdersAsync(streams[0].Name, cancellation),
                await ledger.ReadMovesAsync(streams[1].Name, cancellation),
                await ledger.ReadCompletedAsync(streams[2].Name, cancellation),
            ];
            measured.AddRange(streams.Zip(kept, (stream, stored) =>
                analysis.Measure(new TransactionStream(stream.Process, Store), new([.. stream.Drivers.Select(driver => driver.History)], stored, end.Stopped), stream.Errors) with { Retried = stream.Retried }));
            if (DrivesDatabase)
                measured.AddRange(analysis.Measure(workload.Drivers, await workload.ReadBackAsync(cancellation), end.Stopped));
        }
        catch (Exception silent) when (silent is NpgsqlException or IOException)
        {
            return NotExecuted($"What the application has kept could not be read back, so nothing is known about it. {silent.Message}");
        }

        Record(DrillMilestone.ReadBack, "from the database, the file store and the partner");
        analysis.AddClientEvents([.. streams.Select(stream => (stream.Process, stream.History))], measured);
        var failed = streams.Sum(stream => stream.Errors.Values.Sum());
        var report = Report(events) with
        {
            Streams = measured,
            Evidence = end.Evidence,
            Figures = [.. end.Fault.Figures, new("requests", streams.Sum(stream => stream.Requests), "requests"), new("failed requests", failed, "requests"), .. ProcessFigures(streams, measured)],
            Broken = end.Fault.FindBroken(failed),
        };
        if (measured.Exists(stream => !stream.Verdict.Recovered) || FindReasonNotExecuted(end.Evidence, failed, measured) is not { } reason)
            return report;
        return report with { Status = DrillStatus.NotExecuted, Reason = reason };
    }

    /// <summary>The trap: the database is back, the process is not. Both are said, each on its own.</summary>
    private IEnumerable<DrillFigure> ProcessFigures(DepotStream[] streams, List<StreamMeasurement> measured)
    {
        if (!DrivesDatabase)
            return [];
        var process = measured.First(stream => stream.Stream.Process == streams[^1].Process).Verdict.WriteGap;
        var database = measured.Where(stream => stream.Stream.Store != Store).Max(stream => stream.Verdict.WriteGap);
        return [new("write gap of the database", database.TotalSeconds, "s"), new("gap of the whole process, with its asynchronous job", process.TotalSeconds, "s")];
    }

    /// <summary>A control that shows nothing controls nothing: it is not executed, just as a failure that was not there.</summary>
    private string? FindReasonNotExecuted(string evidence, int failed, List<StreamMeasurement> measured)
    {
        if (evidence.Length == 0)
            return DrivesDatabase ? "No other primary was seen: what was measured is not a failover." : "Nothing showed that the fault was there while it should have lasted.";
        if (IsControl && failed == 0 && scenario.Name != Scenario.ApplicationNodeLoss)
            return "No request failed, although this is the negative control: the clients measured nothing.";
        return DrivesDatabase && measured.TrueForAll(stream => stream.Verdict.WriteGap < options.SmallestGap) ? "No stream saw an outage." : null;
    }

    private async Task<string?> AwaitSuccessorAsync(ClusterMember old, CancellationToken cancellation)
    {
        ClusterMember? successor = null;
        if (!await clock.UntilAsync(
            async token => (successor = (await lab.Cluster.ReadAsync(old.Name, token))?.Leader) is not null && successor.Name != old.Name,
            options.RecoveryLimit,
            options.PollInterval,
            cancellation))
        {
            return null;
        }

        Record(DrillMilestone.NewPrimary, successor?.Name ?? "");
        return $"{successor?.Name} took over from {old.Name}";
    }

    private async Task<ClusterMember?> FindLeaderAsync(CancellationToken cancellation) =>
        await clock.UntilAsync(IsDatabaseWholeAsync, options.SteadyLimit, options.PollInterval, cancellation) ? (await lab.Cluster.ReadAsync(except: null, cancellation))?.Leader : null;

    private async Task<bool> IsDatabaseWholeAsync(CancellationToken cancellation) =>
        await lab.Cluster.ReadAsync(except: null, cancellation) is { } view && view.MissingRedundancy(lab.Profile).Count == 0;

    private async Task AwaitStreamsAsync(DepotStream[] streams, CancellationToken cancellation)
    {
        foreach (var driver in streams.SelectMany(stream => stream.Drivers))
            driver.ResetStreak();
        workload.ResetStreaks();
        await AwaitAsync(
            () => HasReached(streams, driver => driver.Streak, SustainedRequests, SustainedProcesses)
                && (!DrivesDatabase || workload.Drivers.All(driver => driver.Streak >= options.SustainedOperations)),
            options.RecoveryLimit,
            cancellation);
    }

    private static bool HasReached(DepotStream[] streams, Func<DepotDriver, int> count, int operations, int processes) =>
        streams[..^1].SelectMany(stream => stream.Drivers).All(driver => count(driver) >= operations) && streams[^1].Drivers.All(driver => count(driver) >= processes);

    private DepotStream Stream(
        (string Process, string Suffix, int Clients) what, TimeSpan spacing, DepotApplication depot, Func<DepotClient, Func<long, RequestTally, CancellationToken, Task<OperationOutcome>>> act) =>
        new(
            what.Process,
            [.. Enumerable.Range(0, what.Clients).Select(_ => new DepotClient(depot.Paths, $"{client}-{what.Suffix}", clock))],
            options.Driving with { Spacing = spacing },
            clock,
            act);

    private Task<bool> AwaitAsync(Func<bool> condition, TimeSpan limit, CancellationToken cancellation) =>
        clock.UntilAsync(_ => Task.FromResult(condition()), limit, options.PollInterval, cancellation);

    private DrillReport NotExecuted(string reason) => Report(events) with { Status = DrillStatus.NotExecuted, Reason = reason };

    private void Record(DrillMilestone milestone, string detail)
    {
        events.Add(new DrillEvent(milestone, clock.Elapsed, detail));
        Progress.Report($"{scenario.Name}: {DrillWords.Of(milestone)}{(detail.Length == 0 ? "" : $" ({detail})")}");
    }
}

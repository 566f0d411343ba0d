using System.Globalization;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Running;

/// <summary>Turns the histories of a finished drill into measurements, and decides whether it was a drill at all.</summary>
internal sealed class DrillAnalysis(DrillOptions options, List<DrillEvent> events)
{
    public IReadOnlyList<StreamMeasurement> Measure(IReadOnlyList<StreamDriver> drivers, IReadOnlyList<StoreContent> contents, TimeSpan stopped) =>
    [
        .. drivers.Select(driver => Measure(
            driver.Stream, new([driver.History], [.. contents.First(content => content.Store == driver.Stream.Store).Transactions[driver.Stream.Process]], stopped), driver.Errors)),
    ];

    /// <summary>What one stream suffered; the outage is that of all its clients together.</summary>
    public StreamMeasurement Measure(TransactionStream stream, StreamHistory history, IReadOnlyDictionary<string, int> errors) =>
        StreamMeasurement.Of(stream, history) with { Outage = MeasureOutage(history.Operations, history.ObservedUntil), Errors = errors };

    /// <summary>What only the clients' histories know: the first failure, and when the last stream was back.</summary>
    public void AddClientEvents(IReadOnlyList<(string Process, IReadOnlyList<Operation> History)> histories, IReadOnlyList<StreamMeasurement> streams)
    {
        var injected = events.Find(moment => moment.Milestone is DrillMilestone.FaultInjected)?.At ?? TimeSpan.Zero;
        var failures = histories.SelectMany(client => client.History.Select(operation => (client.Process, Operation: operation)))
            .Where(entry => entry.Operation.Outcome is not OperationOutcome.Ok && entry.Operation.Completed >= injected)
            .ToList();
        if (failures.Count > 0)
        {
            var first = failures.MinBy(entry => entry.Operation.Completed);
            events.Add(new DrillEvent(DrillMilestone.FirstFailure, first.Operation.Completed, first.Process));
        }

        if (streams.All(stream => stream.Verdict.Recovered))
        {
            var last = streams.MaxBy(stream => stream.Verdict.GapEnded);
            events.Add(new DrillEvent(DrillMilestone.ServiceRestored, last?.Verdict.GapEnded ?? injected, last?.Stream.Process ?? ""));
        }
    }

    /// <summary>A run in which nothing was seen to fail proves nothing: it is said to be not executed, with the reason.</summary>
    public string? FindReasonNotExecuted(IReadOnlyList<StreamMeasurement> streams, IReadOnlyList<string> timelines, ClusterMember old)
    {
        // A service that did not come back is a result, whatever the cluster did meanwhile.
        if (streams.Any(stream => !stream.Verdict.Recovered))
            return null;
        if (!streams.Any(stream => IsOutage(stream.Verdict)))
            return "No stream saw an outage: the fault had no effect that a client could measure.";
        if (events.Find(moment => moment.Milestone is DrillMilestone.NewPrimary) is null)
            return $"No other primary was seen after the fault hit {old.Name}: what was measured is not a failover.";
        return timelines.Any(timeline => int.Parse(timeline, NumberStyles.HexNumber, CultureInfo.InvariantCulture) > old.Timeline)
            ? null
            : "No row was written on a new timeline: what was measured is not a failover.";
    }

    /// <summary>The same for the scenarios that ask for something else than a failover.</summary>
    public string? FindReasonNotExecuted(
        Scenario scenario, string evidence, IReadOnlyList<StreamMeasurement> streams, IReadOnlyList<string> timelines, ClusterMember old) => scenario.Effect switch
        {
            ScenarioEffect.Failover => FindReasonNotExecuted(streams, timelines, old),
            ScenarioEffect.Outage => streams.Any(stream => !stream.Verdict.Recovered || IsOutage(stream.Verdict))
                ? FindMissingEvidence(evidence)
                : "No stream saw an outage: the fault had no effect that a client could measure.",
            ScenarioEffect.Slowness => streams.Any(IsSlow)
                ? null
                : $"No transaction took {options.SlownessFactor:0} times as long as before: the fault had no effect that a client could measure.",
            ScenarioEffect.Unnoticed => FindMissingEvidence(evidence),
            _ => throw new InvalidOperationException($"'{scenario.Effect}' is not an effect of a scenario."),
        };

    private static string? FindMissingEvidence(string evidence) =>
        evidence.Length > 0 ? null : "Nothing showed that the fault was there while it should have lasted.";

    private ProcessOutage? MeasureOutage(IReadOnlyList<Operation> history, TimeSpan stopped)
    {
        if (events.Find(moment => moment.Milestone is DrillMilestone.FaultInjected)?.At is not { } from)
            return null;
        var until = events.Find(moment => moment.Milestone is DrillMilestone.FaultHealed)?.At ?? stopped;
        return OutageMeter.Measure(history, from, options.SustainedOperations, options.SlownessFactor) with
        {
            DurationDuringFault = OutageMeter.UsualDuration(history, from, until),
        };
    }

    private bool IsSlow(StreamMeasurement stream) =>
        stream.Outage is { } outage && outage.DurationDuringFault > options.SmallestSlowness && outage.DurationDuringFault > options.SlownessFactor * outage.UsualDuration;

    private bool IsOutage(HistoryVerdict verdict) =>
        verdict.WriteGap > options.SmallestGap && verdict.WriteGap > 5 * verdict.UsualSpacing;
}

using Holdfast.Drills.Running;

namespace Holdfast.Drills.Experiments;

/// <summary>What an experiment has shown.</summary>
public sealed record ExperimentResult
{
    public required Experiment Experiment { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IReadOnlyList<ProbeResult> Before { get; init; }

    /// <summary>None when the method was not started.</summary>
    public required IReadOnlyList<ProbeResult>? After { get; init; }

    public required IReadOnlyList<(string Name, DrillReport Report)> Drills { get; init; }

    /// <summary>Every action was carried out, and measured. Only then do the other answers say anything.</summary>
    public bool IsComplete => Drills.Count == Experiment.Actions.Count && Drills.All(drill => drill.Report is { Status: DrillStatus.Executed, RedundancyRestoredAfter: not null });

    /// <summary>The steady state was met before, and is not afterwards.</summary>
    public bool HasDeviated => After is { } after && after.Any(probe => probe.Missing.Count > 0);

    /// <summary>What was promised and not kept, in sentences.</summary>
    public IReadOnlyList<string> Shortfalls =>
    [
        .. Drills.SelectMany(drill => drill.Report.Streams.SelectMany(stream => FindShortfalls(drill.Name, stream))),
        .. HasDeviated ? ["The steady state was not met afterwards."] : Array.Empty<string>(),
    ];

    private IEnumerable<string> FindShortfalls(string action, StreamMeasurement stream)
    {
        var (process, verdict) = (stream.Stream.Process, stream.Verdict);
        if (!verdict.Recovered)
            yield return $"{action}: {process} did not come back while the drill watched.";
        if (Experiment.RtoOf(process) is { } rto && verdict.WriteGap > rto)
            yield return $"{action}: {process} was out of service for {verdict.WriteGap.TotalSeconds:0.0} s, longer than {rto.TotalSeconds:0.#} s.";
        if (verdict.Lost > 0 && verdict.LostWindow > Experiment.RpoOf(process))
            yield return $"{action}: {process} lost {verdict.Lost} acknowledged transactions of {verdict.LostWindow.TotalSeconds:0.0} s.";
        if (verdict.Resurrected + verdict.Duplicated + verdict.Torn + verdict.Foreign > 0)
            yield return $"{action}: {process} has transactions that were resurrected, duplicated, torn or written by nobody.";
    }
}

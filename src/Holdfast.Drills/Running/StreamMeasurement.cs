using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;

namespace Holdfast.Drills.Running;

/// <summary>What a drill did to one business process on one store.</summary>
public sealed record StreamMeasurement(TransactionStream Stream, HistoryVerdict Verdict)
{
    /// <summary>What the verdict follows from, to be kept and looked at again.</summary>
    public StreamHistory? History { get; init; }

    /// <summary>What the process felt; none where the failure was never made.</summary>
    public ProcessOutage? Outage { get; init; }

    /// <summary>How many errors of each kind its client met.</summary>
    public IReadOnlyDictionary<string, int> Errors { get; init; } = new Dictionary<string, int>();

    /// <summary>How many requests failed and were sent again because repeating them is harmless; none where nobody repeats.</summary>
    public int Retried { get; init; }

    /// <summary>The measurement whose verdict follows from a history.</summary>
    public static StreamMeasurement Of(TransactionStream stream, StreamHistory history) => new(stream, history.Check()) { History = history };
}

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

    /// <summary>How long a stretch of acknowledged operations the setting under test may lose; zero for all but a few.</summary>
    public TimeSpan LossLimit { get; init; }

    /// <summary>Back, and nothing lost or wrong beyond what was never promised.</summary>
    public bool Holds => Verdict.Recovered && Verdict.Keeps(LossLimit);

    /// <summary>The measurement whose verdict follows from a history.</summary>
    public static StreamMeasurement Of(TransactionStream stream, StreamHistory history) => new(stream, history.Check()) { History = history };
}

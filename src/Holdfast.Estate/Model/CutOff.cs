using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A moment after which work is lost, not late: the carrier has left.</summary>
public sealed record CutOff
{
    /// <summary>The time of day, in the time zone of the process's hours.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The days on which it applies; the days of the process's hours when absent.</summary>
    public Weekdays? Days { get; init; }

    /// <summary>What happens at that moment.</summary>
    public required string What { get; init; }

    /// <summary>The recovery time objective when a failure falls before the cut-off.</summary>
    public TimeSpan? Rto { get; init; }
}

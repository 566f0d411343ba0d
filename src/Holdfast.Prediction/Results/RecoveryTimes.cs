namespace Holdfast.Prediction.Results;

/// <summary>How long outages last, as a process feels them: from the first moment of its hours to restored service.</summary>
public sealed record RecoveryTimes
{
    /// <summary>The objective, in seconds.</summary>
    public required double TargetSeconds { get; init; }

    /// <summary>The probability that an outage ends within the objective.</summary>
    public required double Within { get; init; }

    /// <summary>The probability that all outages of a year do.</summary>
    public required double AllOfAYearWithin { get; init; }

    /// <summary>The lengths that half, 95 and 99 of 100 outages do not exceed, in seconds; null when there are no outages.</summary>
    public required double? P50Seconds { get; init; }

    /// <inheritdoc cref="P50Seconds"/>
    public required double? P95Seconds { get; init; }

    /// <inheritdoc cref="P50Seconds"/>
    public required double? P99Seconds { get; init; }

    /// <summary>The share of outages that last no longer than a time: seconds and share, ascending.</summary>
    public required IReadOnlyList<(double Seconds, double Share)> Curve { get; init; }
}

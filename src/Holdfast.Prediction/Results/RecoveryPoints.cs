namespace Holdfast.Prediction.Results;

/// <summary>How much data is lost when something destroys data.</summary>
public sealed record RecoveryPoints
{
    /// <summary>The objective, in seconds.</summary>
    public required double TargetSeconds { get; init; }

    /// <summary>The probability that an incident which destroys data loses no more than the objective; null when nothing can destroy data.</summary>
    public required double? Within { get; init; }

    /// <summary>The probability that a year passes without a loss beyond the objective.</summary>
    public required double AllOfAYearWithin { get; init; }

    /// <summary>Incidents in a year that lose more than the objective, by scenario.</summary>
    public required IReadOnlyList<(string Scenario, double PerYear)> Breaches { get; init; }
}

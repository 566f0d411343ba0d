using Holdfast.Prediction.Simulation;

namespace Holdfast.Prediction.Results;

/// <summary>What is predicted for one process, in its own hours.</summary>
public sealed record ProcessPrediction
{
    public required string Process { get; init; }

    /// <summary>The availability objective (SLO), as a fraction.</summary>
    public required double Objective { get; init; }

    /// <summary>The availability, as a fraction.</summary>
    public required Interval Availability { get; init; }

    /// <summary>The time out of service in a year, in minutes.</summary>
    public required Interval MinutesDown { get; init; }

    /// <summary>The same by draw: draw by draw, two variants of an estate assume the same of what is not known.</summary>
    public required IReadOnlyList<double> MinutesByDraw { get; init; }

    /// <summary>The error that is left by the simulation, not by the figures: minutes in a year, one standard deviation.</summary>
    public required double SimulationError { get; init; }

    /// <summary>The time in service but below full strength, in minutes a year.</summary>
    public required double MinutesDegraded { get; init; }

    /// <summary>The objective as minutes of a year.</summary>
    public required double MinutesAllowed { get; init; }

    /// <summary>The probability that the objective is met in a month.</summary>
    public required Estimate MonthMet { get; init; }

    /// <summary>The probability that it is met over a year.</summary>
    public required Estimate YearMet { get; init; }

    public required double OutagesPerYear { get; init; }

    public required RecoveryTimes Rto { get; init; }

    public required RecoveryPoints Rpo { get; init; }

    /// <summary>Cut-offs that fall into an outage, in a year.</summary>
    public required double CutOffsMissed { get; init; }

    /// <summary>Cut-offs in a year.</summary>
    public required double CutOffs { get; init; }

    /// <summary>What causes the time out of service, the greatest first.</summary>
    public required IReadOnlyList<Contribution> Scenarios { get; init; }

    /// <summary>The components behind it, the greatest first.</summary>
    public required IReadOnlyList<Contribution> Components { get; init; }

    /// <summary>The steps of recovery, by scenario, in the order of <see cref="Scenarios"/>.</summary>
    public required IReadOnlyList<Waterfall> Waterfalls { get; init; }

    /// <summary>What the contracts of the services multiply to: for comparison, not a prediction.</summary>
    public required SlaProduct Sla { get; init; }

    /// <summary>How many years were simulated.</summary>
    public required long Years { get; init; }

    /// <summary>The probability that a year keeps every objective: availability, recovery time and recovery point.</summary>
    public required double AllMet { get; init; }
}

using Holdfast.Estate.Diagnostics;

namespace Holdfast.Prediction.Calibration;

/// <summary>What was measured of a figure: durations, successes and failures, or events in a time.</summary>
public sealed record Measurement
{
    /// <summary>The figure's name.</summary>
    public required string Figure { get; init; }

    /// <summary>The part of the estate it was measured on; null for all.</summary>
    public string? Part { get; init; }

    /// <summary>Durations, in hours.</summary>
    public IReadOnlyList<double> Hours { get; init; } = [];

    public double Succeeded { get; init; }

    public double Failed { get; init; }

    public double Events { get; init; }

    /// <summary>In how many unit-years the events were counted.</summary>
    public double Years { get; init; }

    /// <summary>The day of the measurement.</summary>
    public required DateOnly At { get; init; }

    /// <summary>How much one measurement says about production: 1 in production, less on a stand-in.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Where it was measured.</summary>
    public required string Source { get; init; }

    /// <summary>Where it is written.</summary>
    public SourcePlace Place { get; init; }
}

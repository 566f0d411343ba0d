using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What the business needs of a process.</summary>
public sealed record ProcessObjectives
{
    /// <summary>The share of its hours in which it works, as a percentage (SLO).</summary>
    public required Availability Availability { get; init; }

    /// <summary>The longest time from loss to restored service (recovery time objective).</summary>
    public required TimeSpan Rto { get; init; }

    /// <summary>The age of the newest data that may be lost (recovery point objective); <c>0s</c> means none that was acknowledged.</summary>
    public required TimeSpan Rpo { get; init; }

    /// <summary>What is accepted when the whole region is lost; <c>rto</c> and <c>rpo</c> hold there too when absent.</summary>
    public RegionLossObjectives? RegionLoss { get; init; }

    /// <summary>How quickly it must answer.</summary>
    public LatencyObjective? Latency { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>Where logs and metrics go and how long they stay.</summary>
public sealed record Observability
{
    /// <summary>Logs.</summary>
    public LogKeeping? Logs { get; init; }

    /// <summary>Metrics.</summary>
    public MetricKeeping? Metrics { get; init; }
}

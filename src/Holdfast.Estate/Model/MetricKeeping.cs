namespace Holdfast.Estate.Model;

/// <summary>How long metrics stay.</summary>
public sealed record MetricKeeping
{
    /// <summary>How long metrics stay.</summary>
    public TimeSpan? Retention { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>Where logs and metrics go and how long they stay.</summary>
public sealed record Observability
{
    /// <summary>Logs.</summary>
    public LogKeeping? Logs { get; init; }

    /// <summary>Metrics.</summary>
    public MetricKeeping? Metrics { get; init; }

    /// <summary>What calls somebody, and whom.</summary>
    public Alerting? Alerts { get; init; }

    /// <summary>Made-up transactions, by their names.</summary>
    public IReadOnlyDictionary<string, Probe> Probes { get; init; } = Named.None<Probe>();

    /// <summary>Where people look during an incident.</summary>
    public Dashboards? Dashboards { get; init; }
}

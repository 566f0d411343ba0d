namespace Holdfast.Estate.Model;

/// <summary>What calls somebody, and whom.</summary>
public sealed record Alerting
{
    /// <summary>The tiers, by their names, such as <c>page</c> and <c>ticket</c>.</summary>
    public IReadOnlyDictionary<string, AlertTier> Tiers { get; init; } = Named.None<AlertTier>();

    /// <summary>How long a figure that should be there may be missing before somebody is called.</summary>
    public TimeSpan? Silence { get; init; }

    /// <summary>Who outside the estate expects a sign of life of the alerting itself, and calls when it stops.</summary>
    public string? Heartbeat { get; init; }

    /// <summary>The alerts on what Azure itself reports.</summary>
    public IReadOnlyList<AzureAlert> Azure { get; init; } = [];

    /// <summary>The alerts on single Azure resources, below the objectives of processes.</summary>
    public ResourceAlerts? Resources { get; init; }
}

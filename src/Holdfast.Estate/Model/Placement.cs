namespace Holdfast.Estate.Model;

/// <summary>Where replicas run, and what may be taken from them.</summary>
public sealed record Placement
{
    /// <summary>The node pool they run in.</summary>
    [References("pools")]
    public string? Pool { get; init; }

    /// <summary>How they are kept apart.</summary>
    public Spread? Spread { get; init; }

    /// <summary>Who goes first when there is not room for all.</summary>
    public PlacementPriority? Priority { get; init; }

    /// <summary>What may be taken away at once.</summary>
    public Disruption? Disruption { get; init; }

    /// <summary>How it is known that a replica works.</summary>
    public Probes? Probes { get; init; }

    /// <summary>How a replica goes away.</summary>
    public Drain? Drain { get; init; }
}

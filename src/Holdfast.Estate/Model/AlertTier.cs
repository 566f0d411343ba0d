using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A kind of alert: whom it reaches, when, and how soon somebody answers.</summary>
public sealed record AlertTier
{
    /// <summary>Who is called: a team, a rota or a mailbox.</summary>
    public required string To { get; init; }

    /// <summary>How soon somebody answers.</summary>
    public required TimeSpan Answer { get; init; }

    /// <summary>When somebody answers; always when absent.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>How quickly an error budget must be burning to raise it; absent for tiers that other alerts use.</summary>
    public BurnSpeed? Burn { get; init; }

    /// <summary>The processes it is for, by criticality; all of them when the list is empty.</summary>
    public IReadOnlyList<Criticality> For { get; init; } = [];
}

using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What a partner allows us.</summary>
public sealed record PartnerLimits
{
    /// <summary>Calls in a time.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Calls at once.</summary>
    [Within(1, 100_000)]
    public int? Concurrency { get; init; }
}

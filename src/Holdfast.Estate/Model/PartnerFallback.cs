namespace Holdfast.Estate.Model;

/// <summary>How work goes on without a partner.</summary>
public sealed record PartnerFallback
{
    /// <summary>The partner that takes over.</summary>
    [References("partners")]
    public string? To { get; init; }

    /// <summary>What people do by hand.</summary>
    public string? Manual { get; init; }

    /// <summary>How long the partner may be down before this is decided.</summary>
    public TimeSpan? After { get; init; }
}

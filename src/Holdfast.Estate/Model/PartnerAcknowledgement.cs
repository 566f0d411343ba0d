namespace Holdfast.Estate.Model;

/// <summary>When a partner is known to have taken a message, which its answer to the call does not say.</summary>
public sealed record PartnerAcknowledgement
{
    /// <summary>What says so.</summary>
    public required AcknowledgementStage By { get; init; }

    /// <summary>How long it may take before somebody is told.</summary>
    public required TimeSpan Within { get; init; }
}

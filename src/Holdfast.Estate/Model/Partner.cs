using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>An outside party that a process depends on.</summary>
public sealed record Partner
{
    /// <summary>The partner's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the connection on our side.</summary>
    public string? Owner { get; init; }

    /// <summary>The tenant whose partner it is, on a shared platform.</summary>
    [References("tenants")]
    public string? Tenant { get; init; }

    /// <summary>What it is to us.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>How we talk to it.</summary>
    public required PartnerProtocol Protocol { get; init; }

    /// <summary>How late a message may arrive and still be worth sending.</summary>
    public required TimeSpan Deadline { get; init; }

    /// <summary>When it answers; always when absent.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>What it allows us.</summary>
    public PartnerLimits? Limits { get; init; }

    /// <summary>Who keeps messages while it is down.</summary>
    public PartnerBuffer Buffer { get; init; } = PartnerBuffer.None;

    /// <summary>The key within which messages must stay in order.</summary>
    public string? OrderBy { get; init; }

    /// <summary>What to do when nobody knows whether a message took effect.</summary>
    public UnknownOutcome? UnknownOutcome { get; init; }

    /// <summary>The credentials, as a reference.</summary>
    public SecretReference? Credentials { get; init; }

    /// <summary>What it promises, where somebody has promised.</summary>
    public DeclaredObjectives? Objectives { get; init; }
}

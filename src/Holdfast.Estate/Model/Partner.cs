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

    /// <summary>Where the partner answers when its side is down: a telephone number, a mailbox, a status page.</summary>
    public string? Contact { get; init; }

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

    /// <summary>By what it recognises a message that comes twice.</summary>
    public RepeatRecognition? Recognises { get; init; }

    /// <summary>When it is known to have taken a message.</summary>
    public PartnerAcknowledgement? Acknowledged { get; init; }

    /// <summary>When a call that nobody keeps gives up.</summary>
    public CallGuard? Guard { get; init; }

    /// <summary>How work goes on without it.</summary>
    public PartnerFallback? Fallback { get; init; }

    /// <summary>What environments other than production reach of it.</summary>
    public OutsideProduction? OutsideProduction { get; init; }

    /// <summary>The regions whose addresses it lets in; any address when the list is empty.</summary>
    public IReadOnlyList<Name> Admits { get; init; } = [];

    /// <summary>The credentials, as a reference.</summary>
    public SecretReference? Credentials { get; init; }

    /// <summary>The day on which the credentials, certificate or key end.</summary>
    public DateOnly? CredentialsExpire { get; init; }

    /// <summary>What it promises, where somebody has promised.</summary>
    public DeclaredObjectives? Objectives { get; init; }

    /// <summary>Numbers of the failure model that are known better for this partner than for the estate, by name.</summary>
    public IReadOnlyDictionary<string, FigureOverride> Figures { get; init; } = Named.None<FigureOverride>();
}

namespace Holdfast.Estate.Model;

/// <summary>How the business carries on while a process is down.</summary>
public sealed record Continuity
{
    /// <summary>What people do by hand meanwhile, and for how long that works.</summary>
    public string? Workaround { get; init; }

    /// <summary>How long people can carry on that way.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>Who may decide to fail over or to go to paper.</summary>
    public string? Decides { get; init; }

    /// <summary>How long it takes until the decision is made.</summary>
    public TimeSpan? DecidesWithin { get; init; }

    /// <summary>How the decision is made when one person's word is not enough, or nobody answers.</summary>
    public DecisionApproval? Approval { get; init; }

    /// <summary>Who is told.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];
}

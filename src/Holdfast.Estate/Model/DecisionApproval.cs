namespace Holdfast.Estate.Model;

/// <summary>How the decision to recover is made when one person's word is not enough, or nobody answers.</summary>
public sealed record DecisionApproval
{
    /// <summary>How many of them must agree.</summary>
    [Within(1, 20)]
    public int Required { get; init; } = 1;

    /// <summary>Whose agreement counts; that of <c>decides</c> alone when the list is empty.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>How long a request stays open, and an agreement stays good; <c>decidesWithin</c> when absent.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>Whose agreement counts once a request has expired, and not before.</summary>
    public string? Delegate { get; init; }
}

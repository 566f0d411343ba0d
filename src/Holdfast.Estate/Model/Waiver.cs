namespace Holdfast.Estate.Model;

/// <summary>A gap that somebody has accepted for a time; it hides nothing and improves no figure.</summary>
public sealed record Waiver
{
    /// <summary>The rule that is waived.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is waived for; everything when absent.</summary>
    public string? Subject { get; init; }

    /// <summary>The environment in which it holds; all of them when absent.</summary>
    [References("environments")]
    public string? Environment { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Who agreed.</summary>
    public required string Approver { get; init; }

    /// <summary>What may happen meanwhile, in the words of the business.</summary>
    public string? Risk { get; init; }

    /// <summary>The day on which it was agreed; how long it holds is counted from it.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>What limits the damage meanwhile.</summary>
    public string? Control { get; init; }

    /// <summary>Where the decision is recorded.</summary>
    public string? Ticket { get; init; }
}

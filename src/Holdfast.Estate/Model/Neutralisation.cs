namespace Holdfast.Estate.Model;

/// <summary>How a copy of production is made harmless.</summary>
public sealed record Neutralisation
{
    /// <summary>What is taken out of it.</summary>
    public IReadOnlyList<NeutralisedPart> Scrubs { get; init; } = [];

    /// <summary>Whether it happens before the first Odoo process starts on the copy.</summary>
    public bool BeforeStart { get; init; }

    /// <summary>Whether the result is checked, and the copy not started when the check fails.</summary>
    public bool Verified { get; init; }
}

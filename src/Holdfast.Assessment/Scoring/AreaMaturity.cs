using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Scoring;

/// <summary>How mature an area is, with the arithmetic that leads to it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Possible">The points of all rules of the area.</param>
/// <param name="Missed">The points of the rules with a gap, by reference; a waiver gives no point back.</param>
public sealed record AreaMaturity(Area Area, int Possible, IReadOnlyList<(string Reference, int Points)> Missed)
{
    public int Reached => Possible - Missed.Sum(missed => missed.Points);

    /// <summary>From 0 to 100.</summary>
    public int Percent => Possible == 0 ? 100 : 100 * Reached / Possible;

    /// <summary>"35 of 40 points; missed HF2201 (5)".</summary>
    public string Arithmetic =>
        $"{Reached} of {Possible} points" + (Missed.Count == 0 ? "" : $"; missed {string.Join(", ", Missed.Select(missed => $"{missed.Reference} ({missed.Points})"))}");
}

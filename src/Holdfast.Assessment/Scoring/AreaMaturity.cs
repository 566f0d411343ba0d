using Holdfast.Assessment.Reports;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Scoring;

/// <summary>How mature an area is, with the arithmetic that leads to it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Possible">The points of all rules of the area that apply to the estate.</param>
/// <param name="Missed">The rules with a gap; a waiver gives no point back.</param>
public sealed record AreaMaturity(Area Area, int Possible, IReadOnlyList<RulePoints> Missed)
{
    /// <summary>The rules that could not be judged, because nobody has described what they are about; their points are possible and not reached.</summary>
    public IReadOnlyList<RulePoints> NotJudged { get; init; } = [];

    /// <summary>The rules about something that the estate does without; their points are not possible.</summary>
    public IReadOnlyList<RulePoints> NotApplicable { get; init; } = [];

    public int Reached => Possible - Sum(Missed) - Sum(NotJudged);

    /// <summary>From 0 to 100; null when no rule applies.</summary>
    public int? Percent => Possible == 0 ? null : 100 * Reached / Possible;

    /// <summary>"30 of 40 points; missed HF2160 (2); not judged without platform.edge: 2 rules (8); 1 rule does not apply (2)".</summary>
    public string Arithmetic => string.Join("; ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return Possible == 0 ? "nothing to judge" : $"{Reached} of {Possible} points";
        if (Missed.Count > 0)
            yield return $"missed {string.Join(", ", Missed.Select(missed => $"{missed.Reference} ({missed.Points})"))}";
        foreach (var without in NotJudged.GroupBy(rule => rule.Without, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return $"not judged without {without.Key}: {ReportWords.Plural(without.Count(), "rule")} ({Sum(without)})";
        if (NotApplicable.Count > 0)
            yield return $"{ReportWords.Plural(NotApplicable.Count, "rule")} {(NotApplicable.Count == 1 ? "does" : "do")} not apply ({Sum(NotApplicable)})";
    }

    private static int Sum(IEnumerable<RulePoints> rules) => rules.Sum(rule => rule.Points);
}

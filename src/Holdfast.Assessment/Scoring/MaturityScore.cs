using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Scoring;

/// <summary>Counts points per area. A rule is worth what its severity weighs, and is reached when it could judge and no subject has its gap.</summary>
public static class MaturityScore
{
    /// <summary>The weights are a convention, chosen so that one error outweighs two warnings; they are not measured.</summary>
    public static int PointsOf(Severity severity) => severity switch
    {
        Severity.Error => 5,
        Severity.Warning => 2,
        _ => 1,
    };

    public static IReadOnlyList<AreaMaturity> Of(IReadOnlyList<AssessedEstate> views, IReadOnlyList<Finding> findings)
    {
        var missed = findings.Select(finding => finding.Rule.Reference).ToHashSet(StringComparer.Ordinal);
        return [.. RuleSet.All.Select(rule => rule.Info).GroupBy(rule => rule.Area).OrderBy(area => area.Key).Select(area => Of(area, views, missed))];
    }

    private static AreaMaturity Of(IGrouping<Area, RuleInfo> area, IReadOnlyList<AssessedEstate> views, HashSet<string> missed)
    {
        var gaps = new List<RulePoints>();
        var notJudged = new List<RulePoints>();
        var notApplicable = new List<RulePoints>();
        foreach (var rule in area)
        {
            var points = PointsOf(rule.Severity);
            var absent = rule.Needs.Where(premise => !views.Any(view => premise.Holds(view.Model))).ToList();
            if (missed.Contains(rule.Reference))
                gaps.Add(new RulePoints(rule.Reference, points));
            else if (absent.Find(premise => premise.AskedBy.Any(missed.Contains)) is { } asked)
                notJudged.Add(new RulePoints(rule.Reference, points, asked.Words));
            else if (absent.Count > 0)
                notApplicable.Add(new RulePoints(rule.Reference, points, absent[0].Words));
        }

        var possible = area.Sum(rule => PointsOf(rule.Severity)) - notApplicable.Sum(rule => rule.Points);
        return new AreaMaturity(area.Key, possible, gaps) { NotJudged = notJudged, NotApplicable = notApplicable };
    }
}

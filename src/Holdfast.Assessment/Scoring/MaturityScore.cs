using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Scoring;

/// <summary>Counts points per area. A rule is worth what its severity weighs, and is reached when no subject has its gap.</summary>
public static class MaturityScore
{
    /// <summary>The weights are a convention, chosen so that one error outweighs two warnings; they are not measured.</summary>
    public static int PointsOf(Severity severity) => severity switch
    {
        Severity.Error => 5,
        Severity.Warning => 2,
        _ => 1,
    };

    public static IReadOnlyList<AreaMaturity> Of(IReadOnlyList<Finding> findings)
    {
        var missed = findings.Select(finding => finding.Rule.Reference).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. RuleSet.All
                .Select(rule => rule.Info)
                .GroupBy(rule => rule.Area)
                .OrderBy(area => area.Key)
                .Select(area => new AreaMaturity(
                    area.Key,
                    area.Sum(rule => PointsOf(rule.Severity)),
                    [.. area.Where(rule => missed.Contains(rule.Reference)).Select(rule => (rule.Reference, PointsOf(rule.Severity)))])),
        ];
    }
}

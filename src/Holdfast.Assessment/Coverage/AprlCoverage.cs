using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Coverage;

/// <summary>Which recommendations of APRL our rules ask, proven by the foreign ids of the rules.</summary>
/// <param name="Rows">All recommendations, in the order of the catalogue.</param>
public sealed record AprlCoverage(IReadOnlyList<AprlCoverageRow> Rows)
{
    public static AprlCoverage Of(IReadOnlyList<RuleInfo> rules)
    {
        var byForeignId = rules.SelectMany(rule => rule.ForeignIds.Select(id => (id, rule.Reference))).ToLookup(pair => pair.id, pair => pair.Reference, StringComparer.Ordinal);
        return new AprlCoverage(
        [
            .. AprlCatalogue.All.Select(recommendation => new AprlCoverageRow(
                recommendation,
                [.. recommendation.ForeignIds.SelectMany(id => byForeignId[id]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                AprlReasons.Of(recommendation),
                !AprlReasons.IsUnused(recommendation.Type))),
        ]);
    }

    /// <summary>How many recommendations speak of a type that an estate uses or compiles.</summary>
    public int Relevant => Rows.Count(row => row.IsRelevant);

    /// <summary>How many of these a rule asks.</summary>
    public int Covered => Rows.Count(row => row.IsRelevant && row.Rules.Count > 0);

    /// <summary>From 0 to 100, rounded down.</summary>
    public int Percent => Relevant == 0 ? 0 : 100 * Covered / Relevant;
}

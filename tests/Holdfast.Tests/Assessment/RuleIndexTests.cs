using Holdfast.Assessment.Coverage;
using Holdfast.Assessment.Rules;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment;

public sealed class RuleIndexTests
{
    private const int LeastPercent = 85;

    private static readonly IReadOnlyList<RuleInfo> Rules = [.. RuleSet.All.Select(rule => rule.Info)];

    private static readonly AprlCoverage Coverage = AprlCoverage.Of(Rules);

    [Fact]
    public void The_index_says_what_the_rules_say() => Baseline.Matches($"../../{RuleIndex.Path}", RuleIndex.Render(Rules, Coverage));

    [Fact]
    public void Enough_of_APRL_is_asked()
    {
        var open = Coverage.Rows.Where(row => row.IsRelevant && row.Rules.Count == 0).Select(row => $"{row.Recommendation.Id} {row.Recommendation.Type}: {row.Recommendation.Title}");

        Assert.True(100 * Coverage.Covered >= LeastPercent * Coverage.Relevant, $"{Coverage.Covered} of {Coverage.Relevant}; no rule asks:\n{string.Join('\n', open)}");
    }

    [Fact]
    public void What_no_rule_asks_has_a_reason() =>
        Assert.Empty(Coverage.Rows.Where(row => row.Rules.Count == 0 && row.Reason.Length == 0).Select(row => $"{row.Recommendation.Id} {row.Recommendation.Type}: {row.Recommendation.Title}"));

    [Fact]
    public void A_reason_speaks_of_a_recommendation_that_no_rule_asks() =>
        Assert.Empty(Coverage.Rows.Where(row => row.IsRelevant && row.Rules.Count > 0 && row.Reason.Length > 0).Select(row => row.Recommendation.Id));

    [Fact]
    public void Each_reason_has_its_recommendation() =>
        Assert.Empty(AprlReasons.Subjects.Except(AprlCatalogue.All.SelectMany(recommendation => new[] { recommendation.Id, recommendation.Type })));

    [Fact]
    public void A_rule_names_only_recommendations_that_exist() =>
        Assert.Empty(Rules.SelectMany(rule => rule.ForeignIds).Where(id => id.StartsWith("aprl:", StringComparison.Ordinal)).Except(AprlCatalogue.All.SelectMany(recommendation => recommendation.ForeignIds)));

    [Fact]
    public void The_catalogue_is_read_as_it_is_written()
    {
        Assert.Equal(AprlCatalogue.All.Count, AprlCatalogue.All.Select(recommendation => recommendation.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(AprlCatalogue.All, recommendation =>
        {
            Assert.Matches("^[0-9a-f]{8}$", recommendation.Id);
            Assert.Matches("^[A-Za-z-]+(/| RE:)[A-Za-z0-9/ ()]+$", recommendation.Type);
            Assert.Matches("^[A-Z0-9/][^|]*$", recommendation.Title);
        });
        Assert.Equal(new AprlRecommendation("ca87914f", "high", "DBforPostgreSQL/flexibleServers", "HA with zone redundancy"), AprlCatalogue.All[16]);
        Assert.Equal(["aprl:e404ef3f", "waf:RE:05"], AprlCatalogue.All.Single(recommendation => recommendation.Id == "e404ef3f").ForeignIds);
    }
}

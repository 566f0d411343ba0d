using Holdfast.Assessment.Rules;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment;

public sealed class RuleTests
{
    public static TheoryData<string> References => [.. RuleSet.All.Select(rule => rule.Info.Reference)];

    [Theory]
    [MemberData(nameof(References))]
    public void A_rule_finds_its_gap_and_only_there(string reference)
    {
        var rule = RuleSet.Find(reference)!;
        var page = RulePage.Read(reference);

        Assert.True(page.Fails.Count > 0 && page.Passes.Count > 0, $"{RulePage.PathOf(reference)} needs a yaml block below '## Fails' and one below '## Passes'.");
        Assert.All(page.Fails, fixture => Assert.NotEmpty(FixtureEstate.Find(rule, fixture)));
        Assert.All(page.Passes, fixture => Assert.Empty(FixtureEstate.Find(rule, fixture)));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void The_page_of_a_rule_says_what_the_rule_says(string reference) =>
        Baseline.Matches($"../../{RulePage.PathOf(reference)}", RulePage.Read(reference).Render(RuleSet.Find(reference)!));

    [Fact]
    public void Each_area_has_three_rules_or_more_with_estates_that_fail_and_pass() =>
        Assert.All(Enum.GetValues<Area>(), area =>
        {
            var shown = RuleSet.All.Where(rule => rule.Info.Area == area).Count(rule => RulePage.Read(rule.Info.Reference) is { Fails.Count: > 0, Passes.Count: > 0 });
            Assert.True(shown >= 3, $"{area} has {shown}.");
        });

    [Fact]
    public void The_set_has_120_rules_or_more_and_40_of_them_find_what_is_missing()
    {
        Assert.InRange(RuleSet.All.Count, 120, int.MaxValue);
        Assert.InRange(RuleSet.All.Count(rule => rule.Info.IsAbsence), 40, int.MaxValue);
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs/rules"), "HF*.md").Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(RuleSet.All.Select(rule => rule.Info.Reference), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void References_are_unique() =>
        Assert.Equal(RuleSet.All.Count, RuleSet.All.Select(rule => rule.Info.Reference).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Names_are_unique_sentences_without_a_full_stop()
    {
        Assert.Equal(RuleSet.All.Count, RuleSet.All.Select(rule => rule.Info.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleSet.All, rule => Assert.Matches("^[A-Z].{10,100}[^.]$", rule.Info.Name));
    }

    [Fact]
    public void Meaning_and_fix_are_sentences_and_sources_are_given() =>
        Assert.All(RuleSet.All, rule =>
        {
            Assert.Matches("^[A-Z].{30,}\\.$", rule.Info.Meaning);
            Assert.Matches("^[A-Z].{15,}\\.$", rule.Info.Fix);
            Assert.NotEmpty(rule.Info.Sources);
        });

    [Fact]
    public void Foreign_ids_are_written_the_same_way_everywhere() =>
        Assert.All(
            RuleSet.All.SelectMany(rule => rule.Info.ForeignIds),
            id => Assert.Matches("^(aprl:[0-9a-f]{8}|waf:[A-Z]{2}:[0-9]{2}|psrule:[A-Za-z.]+|CKV2?_[A-Z0-9]+_[0-9]+|azqr:[a-z0-9-]+|kube-linter:[a-z-]+|kube-score:[a-z-]+|polaris:[A-Za-z]+)$", id));

    [Fact]
    public void A_message_is_one_sentence_about_its_subject() =>
        Assert.All(RuleSet.All, rule => Assert.All(
            RulePage.Read(rule.Info.Reference).Fails.SelectMany(fixture => FixtureEstate.Find(rule, fixture)),
            gap => Assert.Matches("^[^\\r\\n]{10,300}\\.$", gap.Message)));
}

using Holdfast.Assessment;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Model;
using Xunit;

namespace Holdfast.Tests.Assessment;

public sealed class AssessorTests
{
    private static readonly EstateModel WithoutStandby = FixtureEstate.With("stores: { erp: { availability: same-zone } }").Model;

    [Fact]
    public void A_gap_in_two_environments_is_one_finding_that_names_both()
    {
        var report = Assessor.Assess(
            new AssessedEstate(WithoutStandby, FixtureEstate.Today, "production"),
            new AssessedEstate(WithoutStandby, FixtureEstate.Today, "staging"));

        Assert.Equal(["production", "staging"], report.Findings.Single(finding => finding.Rule.Reference == "HF2201").Environments);
    }

    [Fact]
    public void A_fingerprint_names_rule_subject_and_key_and_no_line() =>
        Assert.Equal(
            "HF2201:stores/erp/availability",
            Assessor.Assess(new AssessedEstate(WithoutStandby, FixtureEstate.Today)).Findings.Single(finding => finding.Rule.Reference == "HF2201").Fingerprint);

    [Fact]
    public void Fingerprints_are_unique_and_the_gravest_finding_stands_first()
    {
        var findings = Assessor.Assess(new AssessedEstate(WithoutStandby, FixtureEstate.Today)).Findings;

        Assert.Equal(findings.Count, findings.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(findings.Select(finding => finding.Rule.Severity).OrderDescending(), findings.Select(finding => finding.Rule.Severity));
    }

    [Fact]
    public void The_points_of_all_areas_are_the_weights_of_all_rules()
    {
        var maturity = Assessor.Assess(new AssessedEstate(WithoutStandby, FixtureEstate.Today)).Maturity;

        Assert.Equal(
            RuleSet.All.Sum(rule => Holdfast.Assessment.Scoring.MaturityScore.PointsOf(rule.Info.Severity)),
            maturity.Sum(area => area.Possible + area.NotApplicable.Sum(rule => rule.Points)));
        Assert.All(maturity, area => Assert.InRange(area.Percent ?? 0, 0, 100));
    }
}

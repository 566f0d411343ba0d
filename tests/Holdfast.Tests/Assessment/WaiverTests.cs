using Holdfast.Assessment;
using Holdfast.Assessment.Findings;
using Xunit;

namespace Holdfast.Tests.Assessment;

public sealed class WaiverTests
{
    private const string WithoutStandby = "stores: { erp: { availability: same-zone } }\n";

    [Fact]
    public void A_waiver_that_holds_accepts_the_finding_and_keeps_it_visible()
    {
        var finding = Standby(Assess(WithoutStandby + Waiver(expires: "2026-12-29")));

        Assert.Equal("hardware ordered", finding.Waiver?.Waiver.Reason);
    }

    [Fact]
    public void An_accepted_error_does_not_fail_the_assessment()
    {
        Assert.True(Only(Assess(WithoutStandby)).Fails(Holdfast.Assessment.Rules.Severity.Error));
        Assert.False(Only(Assess(WithoutStandby + Waiver(expires: "2026-12-29"))).Fails(Holdfast.Assessment.Rules.Severity.Error));
    }

    [Fact]
    public void On_its_last_day_a_waiver_still_holds() =>
        Assert.True(Standby(Assess(WithoutStandby + Waiver(expires: "2026-11-22"))).IsWaived);

    [Fact]
    public void The_day_after_the_finding_is_back_and_the_waiver_is_a_finding_itself()
    {
        var report = Assess(WithoutStandby + Waiver(expires: "2026-11-21"));

        Assert.False(Standby(report).IsWaived);
        Assert.Contains(report.Findings, finding => finding.Rule.Reference == "HF2001");
    }

    [Fact]
    public void A_waiver_for_another_subject_covers_nothing() =>
        Assert.False(Standby(Assess(WithoutStandby + Waiver(expires: "2026-12-29", subject: "documents"))).IsWaived);

    [Fact]
    public void A_waiver_for_another_environment_covers_nothing() =>
        Assert.False(Standby(Assess(WithoutStandby + Waiver(expires: "2026-12-29", more: ", environment: staging"))).IsWaived);

    [Fact]
    public void A_waiver_improves_no_figure()
    {
        var open = Assess(WithoutStandby);
        var waived = Assess(WithoutStandby + Waiver(expires: "2026-12-29"));

        Assert.Equal(Percent(open), Percent(waived));
        Assert.Contains("HF2201 (5)", waived.Maturity.Single(area => area.Area == Holdfast.Assessment.Rules.Area.Postgresql).Arithmetic, StringComparison.Ordinal);
    }

    private static int? Percent(AssessmentReport report) => report.Maturity.Single(area => area.Area == Holdfast.Assessment.Rules.Area.Postgresql).Percent;

    private static AssessmentReport Assess(string overlay) => Assessor.Assess(FixtureEstate.With(overlay));

    private static Finding Standby(AssessmentReport report) => report.Findings.Single(finding => finding.Rule.Reference == "HF2201");

    // Other rules have their own tests; here only the standby counts.
    private static AssessmentReport Only(AssessmentReport report) =>
        report with { Findings = [.. report.Findings.Where(finding => finding.Rule.Reference == "HF2201")] };

    private static string Waiver(string expires, string subject = "erp", string more = "") =>
        $"waivers: [{{ rule: HF2201, subject: {subject}, reason: hardware ordered, owner: platform, approver: operations-director, created: 2026-10-01, expires: {expires}, control: daily restore test{more} }}]";
}

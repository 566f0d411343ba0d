using Holdfast.Estate.Diagnostics;
using Holdfast.Recovery.Plans.Building;
using Holdfast.Recovery.Plans.Checking;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Checking;

public sealed class PlanChecksTests
{
    [Fact]
    public void A_plan_whose_targets_are_all_there_has_no_finding() => Assert.Empty(Check(text => text).Select(each => each.ToString()));

    // The negative controls: each takes one target away, and must be seen.
    [Theory]
    [InlineData("decides: director, decidesWithin: 10m, tells: [floor], approval: { required: 2, from: [director, head, deputy], delegate: stand-in }", "tells: [floor]", 1701)]
    [InlineData("from: [director, head, deputy]", "from: [director, Director]", 1702)]
    [InlineData("channels: { floor: the radios }", "channels: { yard: the radios }", 1703)]
    [InlineData(", recovery: { region: northeurope, mode: pilot-light, failBack: { data: Replicas catch up first } }", "", 1704)]
    [InlineData("backup: { pitr: 14d, geo: true, restoresIn: 35m }", "backup: { pitr: 14d, geo: false, restoresIn: 35m }", 1705)]
    [InlineData("restore.sh, erp", "gone.sh, erp", 1706)]
    [InlineData("verify: [is-restored.sh]", "verify: [sh, gone.sh]", 1706)]
    [InlineData("check-erp:", "check-crm:", 1707)]
    [InlineData("takes: 10m", "takes: 10m, by: the-old-dba", 1708)]
    [InlineData("workaround: Dispatch on paper, lasts: 4h, ", "", 1709)]
    [InlineData("rto: 4h, rpo: 1h", "rto: 40m, rpo: 1h", 1710)]
    [InlineData(", failBack: { data: Replicas catch up first }", "", 1711)]
    public void A_missing_target_is_a_finding(string there, string gone, int code)
    {
        Assert.Contains(there, PlanEstate.Text, StringComparison.Ordinal);

        Assert.Equal(new DiagnosticCode(code), Check(text => text.Replace(there, gone, StringComparison.Ordinal)).Select(each => each.Code).Distinct().Single());
    }

    [Fact]
    public void A_finding_stands_at_the_line_that_could_mend_it() =>
        Assert.Equal("estate.yaml:25:20", Check(text => text.Replace("restore.sh", "gone.sh", StringComparison.Ordinal)).Single().Place.ToString());

    private static IReadOnlyList<Diagnostic> Check(Func<string, string> change)
    {
        var reading = PlanEstate.Read(change);
        Assert.NotNull(reading.Estate);
        return new PlanChecks(reading.Estate, reading.Places!, program => program is "restore.sh" or "is-restored.sh" or "sh").Check(PlanBuilder.All(reading.Estate));
    }
}

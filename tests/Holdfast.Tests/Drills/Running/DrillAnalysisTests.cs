using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.Tests.Drills.Running;

public sealed class DrillAnalysisTests
{
    private static readonly ClusterMember OldPrimary = new("z1", "leader", "running", Timeline: 1, LagBytes: null);
    private static readonly DrillEvent NewPrimarySeen = new(DrillMilestone.NewPrimary, TimeSpan.FromSeconds(5), "z2");

    [Fact]
    public void A_gap_with_a_new_primary_on_a_new_timeline_is_a_drill() =>
        Assert.Null(Reason(gapMs: 3000, seen: true, "00000001", "00000002"));

#pragma warning disable format // an aligned table
    [Theory]
    [InlineData(3000, true,  "00000001", "timeline")]
    [InlineData(3000, false, "00000002", "No other primary")]
    [InlineData(60,   true,  "00000002", "No stream saw an outage")]
    [InlineData(450,  true,  "00000002", "No stream saw an outage")]
#pragma warning restore format
    public void A_run_without_a_visible_failover_was_not_a_drill(int gapMs, bool seen, string timeline, string reason) =>
        Assert.Contains(reason, Reason(gapMs, seen, timeline), StringComparison.Ordinal);

    [Fact]
    public void A_service_that_does_not_come_back_is_a_result_even_without_a_new_primary() =>
        Assert.Null(Reason(gapMs: 60_000, seen: false, recovered: false, "00000001"));

    [Fact]
    public void Timelines_are_hexadecimal() =>
        Assert.Null(new DrillAnalysis(new DrillOptions(), [NewPrimarySeen]).FindReasonNotExecuted([Measured(3000, true)], ["0000000A"], OldPrimary with { Timeline = 9 }));

    private static string? Reason(int gapMs, bool seen, params string[] timelines) => Reason(gapMs, seen, recovered: true, timelines);

    private static string? Reason(int gapMs, bool seen, bool recovered, params string[] timelines) =>
        new DrillAnalysis(new DrillOptions(), seen ? [NewPrimarySeen] : []).FindReasonNotExecuted([Measured(gapMs, recovered)], timelines, OldPrimary);

    private static StreamMeasurement Measured(int gapMs, bool recovered)
    {
        Operation[] steady = [.. Enumerable.Range(0, 20).Select(index => Ok(index, index * 30))];
        return new StreamMeasurement(
            new TransactionStream("warehouse-dispatch", "erp"),
            HistoryChecker.Check(recovered ? [.. steady, Ok(20, (19 * 30) + gapMs)] : steady, [], TimeSpan.FromMilliseconds((19 * 30) + gapMs)));
    }

    private static Operation Ok(long number, int completedMs) =>
        new(number, TimeSpan.FromMilliseconds(completedMs), TimeSpan.FromMilliseconds(completedMs), OperationOutcome.Ok);
}

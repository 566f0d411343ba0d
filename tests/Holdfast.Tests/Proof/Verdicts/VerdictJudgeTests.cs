using Holdfast.Drills.Checking;
using Holdfast.Drills.Running;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using Holdfast.Proof.Verdicts;
using Xunit;

namespace Holdfast.Tests.Proof.Verdicts;

public sealed class VerdictJudgeTests
{
    private static readonly HistoryVerdict Clean = Measured.Clean;

    [Fact]
    public void What_stays_within_both_objectives_passes()
    {
        var verdict = Judge(Dispatch(rto: "15m", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean)));

        Assert.Equal(ProofOutcome.Pass, verdict.Outcome);
        Assert.Equal("", verdict.Reason);
        Assert.Equal(TimeSpan.FromSeconds(3), verdict.MeasuredRto);
        Assert.Equal((200, 0), (verdict.Acknowledged, verdict.Lost));
    }

    [Fact]
    public void A_gap_longer_than_the_rto_fails_and_says_by_how_much()
    {
        var verdict = Judge(Dispatch(rto: "5s", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean with { WriteGap = TimeSpan.FromSeconds(8.24) })));

        Assert.Equal(ProofOutcome.Fail, verdict.Outcome);
        Assert.Equal("service was lost for 8.2 s, longer than 5s", verdict.Reason);
    }

    [Fact]
    public void The_rto_before_a_cut_off_is_the_one_that_counts()
    {
        var dispatch = Dispatch(rto: "15m", rpo: "0s") with
        {
            Cutoffs = [new CutOff { At = new TimeOnly(17, 30), What = "carrier collection", Rto = TimeSpan.FromSeconds(2) }],
        };

        var verdict = Judge(dispatch, Measured.Drill(("dispatch", "erp", Clean)));

        Assert.Equal(ProofOutcome.Fail, verdict.Outcome);
        Assert.Equal("dispatch before its cut-off at 17:30 (carrier collection)", verdict.RtoBecause);
    }

    [Fact]
    public void One_lost_transaction_breaks_an_rpo_of_zero_however_young_it_was()
    {
        var verdict = Judge(Dispatch(rto: "15m", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean with { Lost = 1, LostWindow = TimeSpan.Zero })));

        Assert.Equal(ProofOutcome.Fail, verdict.Outcome);
        Assert.StartsWith("1 acknowledged transactions were lost", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5m", 3.0, ProofOutcome.Pass)]
    [InlineData("1s", 3.0, ProofOutcome.Fail)]
    public void What_may_be_lost_is_measured_in_time(string rpo, double lostSeconds, ProofOutcome expected)
    {
        var lossy = Clean with { Lost = 600, LostWindow = TimeSpan.FromSeconds(lostSeconds) };

        Assert.Equal(expected, Judge(Dispatch(rto: "15m", rpo), Measured.Drill(("dispatch", "erp", lossy))).Outcome);
    }

    [Fact]
    public void Service_that_does_not_come_back_fails_even_when_the_watch_was_shorter_than_the_rto()
    {
        var verdict = Judge(Dispatch(rto: "15m", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean with { Recovered = false })));

        Assert.Equal((ProofOutcome.Fail, "service did not come back while the drill watched"), (verdict.Outcome, verdict.Reason));
    }

    [Fact]
    public void Of_two_databases_the_worse_one_counts()
    {
        var verdict = Judge(
            Dispatch(rto: "5s", rpo: "0s"),
            Measured.Drill(("dispatch", "erp", Clean), ("dispatch", "wms", Clean with { WriteGap = TimeSpan.FromSeconds(6) })));

        Assert.Equal((ProofOutcome.Fail, TimeSpan.FromSeconds(6)), (verdict.Outcome, verdict.MeasuredRto));
    }

    [Fact]
    public void Of_several_repetitions_the_worst_counts()
    {
        var verdict = Judge(
            Dispatch(rto: "15m", rpo: "0s"),
            Measured.Drill(("dispatch", "erp", Clean)),
            Measured.Drill(("dispatch", "erp", Clean with { Torn = 1 })));

        Assert.Equal((ProofOutcome.Fail, "1 transactions were torn", 2), (verdict.Outcome, verdict.Reason, verdict.Executions));
    }

    [Fact]
    public void A_drill_that_was_not_executed_proves_nothing()
    {
        var verdict = Judge(Dispatch(rto: "15m", rpo: "0s"), Measured.NotExecuted("no gap was seen"));

        Assert.Equal((ProofOutcome.NotProven, "the drill was not executed: no gap was seen"), (verdict.Outcome, verdict.Reason));
        Assert.Null(verdict.MeasuredRto);
    }

    [Fact]
    public void One_repetition_that_was_not_executed_leaves_the_others_without_a_pass()
    {
        var verdict = Judge(Dispatch(rto: "15m", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean)), Measured.NotExecuted("no gap was seen"));

        Assert.Equal(ProofOutcome.NotProven, verdict.Outcome);
    }

    [Fact]
    public void A_failure_seen_once_stays_a_failure_when_a_later_repetition_was_not_executed()
    {
        var verdict = Judge(Dispatch(rto: "1s", rpo: "0s"), Measured.Drill(("dispatch", "erp", Clean)), Measured.NotExecuted("no gap was seen"));

        Assert.Equal(ProofOutcome.Fail, verdict.Outcome);
    }

    [Fact]
    public void A_process_that_no_drill_touches_says_why()
    {
        var unprovable = new Dictionary<string, string> { ["dispatch"] = "it writes to no database" };

        var verdict = Assert.Single(VerdictJudge.Judge(EstateOf(Dispatch("15m", "0s")), unprovable, "node-loss", [Measured.Drill(("other", "erp", Clean))]));

        Assert.Equal((ProofOutcome.NotProven, "it writes to no database"), (verdict.Outcome, verdict.Reason));
    }

    [Fact]
    public void The_most_critical_process_stands_first()
    {
        var estate = EstateOf(
            Dispatch("15m", "0s") with { Name = "a-report", Criticality = Criticality.Deferrable },
            Dispatch("15m", "0s") with { Name = "z-dispatch", Criticality = Criticality.MissionCritical });

        var verdicts = VerdictJudge.Judge(estate, new Dictionary<string, string>(), "node-loss", []);

        Assert.Equal(["z-dispatch", "a-report"], verdicts.Select(verdict => verdict.Process));
    }

    private static ScenarioVerdict Judge(BusinessProcess process, params DrillReport[] reports) =>
        Assert.Single(VerdictJudge.Judge(EstateOf(process), new Dictionary<string, string>(), "node-loss", reports));

    private static BusinessProcess Dispatch(string rto, string rpo) => new()
    {
        Name = "dispatch",
        Criticality = Criticality.MissionCritical,
        Objectives = new ProcessObjectives { Availability = new Availability(0.999m), Rto = Duration(rto), Rpo = Duration(rpo) },
        Uses = ["erp"],
    };

    private static TimeSpan Duration(string text) => DurationText.TryParse(text, out var value) ? value : throw new ArgumentException("Not a duration.", nameof(text));

    private static EstateModel EstateOf(params BusinessProcess[] processes) => new()
    {
        Estate = new Name("test"),
        Owner = "test",
        Tenancy = Tenancy.Dedicated,
        Processes = processes.ToDictionary(process => process.Name),
    };
}

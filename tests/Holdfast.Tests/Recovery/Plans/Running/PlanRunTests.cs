using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Validation;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Running;

public sealed class PlanRunTests
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero));
    private readonly SimulatedWorld world = new();
    private readonly List<JournalLine> journal = [];
    private RecoveryPlan plan = PlanEstate.Plan(PlanScenario.DatabaseCorruption);
    private PlanRunOptions options = new() { Runner = "engineer", WithFailBack = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_settles_every_step_in_its_order_and_is_a_pass()
    {
        Agree("director", "head", "deputy", "head");

        var report = await RunAsync();

        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal(plan.Steps.Concat(plan.FailBack).Select(step => step.Id), journal.Where(line => line.What is JournalEvent.Done).Select(line => line.Step));
        Assert.All(world.Carried.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Time_runs_from_the_loss_to_the_first_transaction_and_not_to_the_end()
    {
        Agree("director", "head", "deputy", "head");
        options = options with { Since = time.GetUtcNow().AddMinutes(-7) };
        world.After = step => time.Advance(TimeSpan.FromMinutes(step.Id is "restore-erp" ? 30 : step.Id is "verify" ? 3 : step.Id.StartsWith("back-", StringComparison.Ordinal) ? 600 : 0));

        var report = await RunAsync();

        Assert.Equal(TimeSpan.FromMinutes(40), report.RecoveryTime);
        Assert.Equal(TimeSpan.FromMinutes(30), report.Steps.Single(step => step.Id == "restore-erp").Took);
    }

    [Fact]
    public async Task Later_than_the_objective_or_more_lost_than_it_allows_is_a_failure()
    {
        Agree("director", "head", "deputy", "head");
        world.After = step => time.Advance(step.Id is "verify" ? TimeSpan.FromHours(5) : TimeSpan.Zero);
        Assert.Equal(Verdict.Fail, (await RunAsync()).Verdict);

        var report = PlanRunReport.Of(plan, journal) with { RecoveryTime = TimeSpan.FromMinutes(1), MeasuredLoss = TimeSpan.FromHours(2) };
        Assert.Equal(Verdict.Fail, report.Verdict);
    }

    [Theory]
    [InlineData("restore-erp")]
    [InlineData("check-erp")]
    [InlineData("verify")]
    public async Task A_probe_that_does_not_hold_stops_the_run(string step)
    {
        Agree("director", "head");
        world.NeverTrue.Add(step);

        var report = await RunAsync();

        Assert.Equal((JournalEvent.Failed, Verdict.Fail), (report.End, report.Verdict));
        Assert.Equal(step, journal[^1].Step);
        Assert.DoesNotContain(plan.Steps.SkipWhile(each => each.Id != step).Skip(1), each => world.Carried.ContainsKey(each.Id));
    }

    [Fact]
    public async Task Nobodys_word_stands_for_a_probe_that_saw_that_it_is_not_so()
    {
        world.NeverTrue.Add("restore-erp");
        world.Answer = question => question.Kind is QuestionKind.Failed ? new(AnswerKind.Done, "it looks fine to me") : null;

        Assert.Equal(JournalEvent.Paused, (await RunAsync()).End);
        Assert.DoesNotContain(journal, line => line.Step == "restore-erp" && line.What is JournalEvent.Done);
    }

    [Fact]
    public async Task What_is_so_already_is_not_done_again_but_a_check_is()
    {
        Agree("director", "head", "deputy", "head");
        world.AlreadyTrue.UnionWith(["fence-erp", "check-erp", "verify"]);

        await RunAsync();

        Assert.DoesNotContain("fence-erp", world.Carried.Keys);
        Assert.Contains(journal, line => line.Step == "fence-erp" && line.What is JournalEvent.AlreadySo);
        Assert.Equal((1, 1), (world.Carried["check-erp"], world.Carried["verify"]));
    }

    [Fact]
    public async Task Without_enough_agreement_nothing_is_switched()
    {
        Agree("director", "director", "somebody", "stand-in");

        var report = await RunAsync();

        Assert.Equal((JournalEvent.Paused, Verdict.CouldNotVerify), (report.End, report.Verdict));
        Assert.DoesNotContain("switch", world.Carried.Keys);
        Assert.Equal(3, journal.Count(line => line.What is JournalEvent.Refused));
    }

    [Fact]
    public async Task The_delegate_counts_once_the_request_has_expired()
    {
        world.Answer = question =>
        {
            if (question.Kind is not QuestionKind.Approval)
                return null;
            var agreed = journal.Count(line => line.What is JournalEvent.Approved);
            if (agreed == 1)
                time.Advance(TimeSpan.FromMinutes(11));
            return new(AnswerKind.Approve, agreed == 0 ? "head" : agreed == 1 ? "stand-in" : "nobody");
        };
        options = options with { WithFailBack = false };

        Assert.Equal(JournalEvent.Finished, (await RunAsync()).End);
        Assert.Equal("head, stand-in", journal.Single(line => line.What is JournalEvent.Granted).Who);
    }

    [Fact]
    public async Task An_expired_request_stops_the_run_and_is_asked_anew_afterwards()
    {
        world.Answer = question =>
        {
            time.Advance(question.Kind is QuestionKind.Approval ? TimeSpan.FromMinutes(21) : TimeSpan.Zero);
            return null;
        };
        Assert.Equal(JournalEvent.Paused, (await RunAsync()).End);
        Assert.Contains(journal, line => line.What is JournalEvent.Expired);

        world.Answer = _ => null;
        Agree("director", "head", "deputy", "head");
        Assert.Equal(JournalEvent.Finished, (await RunAsync()).End);
        Assert.Equal(3, journal.Count(line => line.What is JournalEvent.Asked));
    }

    [Fact]
    public async Task An_agreement_of_yesterday_is_no_agreement()
    {
        Agree("director", "head");
        options = options with { PauseBefore = ["switch"], WithFailBack = false };
        Assert.Equal("switch", (await RunAsync()).Reason?.Split(':')[0]);

        time.Advance(TimeSpan.FromDays(1));
        options = options with { PauseBefore = [] };
        Assert.Equal(JournalEvent.Paused, (await RunAsync()).End);
        Assert.DoesNotContain("switch", world.Carried.Keys);

        Agree("deputy", "head");
        Assert.Equal(JournalEvent.Finished, (await RunAsync()).End);
    }

    [Fact]
    public async Task The_point_of_no_return_shows_what_would_be_lost_now_and_the_decision_is_kept_with_it()
    {
        Agree("director", "head", "deputy", "head");

        await RunAsync();

        Assert.Contains("the last 40s, measured", world.Asked.Single(question => question is { Kind: QuestionKind.NoReturn, Step.Id: "switch" }).Text, StringComparison.Ordinal);
        var kept = journal.Single(line => line is { What: JournalEvent.Confirmed, Step: "switch" });
        Assert.Equal(("engineer", TimeSpan.FromSeconds(40)), (kept.Who, kept.Rpo));
        Assert.Null(journal.Single(line => line is { What: JournalEvent.Confirmed, Step: "back-switch" }).Rpo);
    }

    [Fact]
    public async Task Nobody_goes_beyond_the_point_of_no_return_without_a_word()
    {
        Agree("director", "head");
        world.Answer = question => question.Kind is QuestionKind.NoReturn ? PlanAnswer.None : null;

        Assert.Equal(JournalEvent.Paused, (await RunAsync()).End);
        Assert.DoesNotContain("switch", world.Carried.Keys);
    }

    [Fact]
    public async Task A_step_is_left_out_with_a_reason_and_a_check_that_was_left_out_is_never_green()
    {
        Agree("director", "head", "deputy", "head");
        options = options with { SkipReasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["check-erp"] = "no time" } };

        var report = await RunAsync();

        Assert.Equal((JournalEvent.Finished, Verdict.CouldNotVerify), (report.End, report.Verdict));
        Assert.Equal("no time", report.Decisions.Single(line => line.What is JournalEvent.Skipped).Text);
    }

    [Fact]
    public async Task A_run_that_was_given_up_is_not_taken_up_again()
    {
        options = options with { PauseBefore = ["restore-erp"] };
        await RunAsync();
        options = options with { PauseBefore = [], Abort = "the power is back" };

        Assert.Equal(Verdict.Fail, (await RunAsync()).Verdict);
        var lines = journal.Count;
        options = options with { Abort = null };
        await RunAsync();
        Assert.Equal(lines, journal.Count);
    }

    [Fact]
    public async Task A_practice_reads_what_it_cannot_do_and_asks_nobody_to_do_it()
    {
        Agree("director", "head", "deputy", "head");
        world.ByHand.UnionWith(plan.Steps.Where(step => step.Kind is StepKind.Tell or StepKind.Paper or StepKind.Look or StepKind.Start).Select(step => step.Id));
        options = options with { IsPractice = true, WithFailBack = false };

        var report = await RunAsync();

        Assert.DoesNotContain(world.Asked, question => question.Kind is QuestionKind.ByHand);
        Assert.Contains(report.Steps, step => step is { Id: "back-switch", Outcome: JournalEvent.Done });
        var told = journal.Single(line => line.Step == "tell-floor-over").Text!;
        Assert.DoesNotContain("{", told, StringComparison.Ordinal);
        Assert.Contains("Lost: the last 40s, measured", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_anybody_who_decides_stops_where_somebody_must()
    {
        plan = plan with { Authority = null };

        Assert.Equal(JournalEvent.Paused, (await RunAsync()).End);
        Assert.DoesNotContain("switch", world.Carried.Keys);
    }

    private void Agree(params string[] names)
    {
        foreach (var name in names)
            world.Agreeing.Enqueue(name);
    }

    private async Task<PlanRunReport> RunAsync() =>
        PlanRunReport.Of(plan, await new PlanRun(plan, options, world, world, journal.Add, time).RunAsync([.. journal], Cancellation));
}

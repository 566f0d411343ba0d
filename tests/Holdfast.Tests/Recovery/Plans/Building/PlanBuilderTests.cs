using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Building;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Building;

public sealed class PlanBuilderTests
{
    [Fact]
    public void What_stands_on_something_is_stopped_before_it_and_started_behind_it()
    {
        var steps = Ids(PlanEstate.Plan(PlanScenario.DatabaseCorruption));

        Assert.True(steps.IndexOf("stop-web") < steps.IndexOf("stop-queue"));
        Assert.True(steps.IndexOf("stop-queue") < steps.IndexOf("fence-erp"));
        Assert.True(steps.IndexOf("restore-erp") < steps.IndexOf("restore-documents"));
        Assert.True(steps.IndexOf("check-erp") < steps.IndexOf("switch"));
        Assert.True(steps.IndexOf("switch") < steps.IndexOf("start-queue"));
        Assert.True(steps.IndexOf("start-queue") < steps.IndexOf("start-web"));
        Assert.True(steps.IndexOf("start-web") < steps.IndexOf("verify"));
        Assert.True(steps.IndexOf("verify") < steps.IndexOf("re-enter"));
    }

    [Fact]
    public void A_database_that_goes_back_goes_back_for_everybody_so_others_that_write_to_it_are_stopped_too() =>
        Assert.Contains("stop-intake", Ids(PlanEstate.Plan(PlanScenario.OperatorError)));

    [Fact]
    public void A_restore_is_held_against_what_the_business_accepts_for_a_lost_region_and_a_zone_is_not()
    {
        Assert.Equal(TimeSpan.FromHours(4), PlanEstate.Plan(PlanScenario.DatabaseCorruption).Rto);
        Assert.Equal(TimeSpan.FromMinutes(30), PlanEstate.Plan(PlanScenario.ZoneLoss).Rto);
    }

    [Fact]
    public void Expected_times_are_added_up_and_those_that_nobody_measured_are_said_to_be_priors()
    {
        var plan = PlanEstate.Plan(PlanScenario.DatabaseCorruption);

        var restore = plan.Steps.Single(step => step.Id == "restore-erp");
        Assert.Equal((TimeSpan.FromMinutes(20), true), (restore.Expected!.Value, restore.Expected.IsMeasured));
        Assert.False(plan.Steps.Single(step => step.Id == "switch").Expected!.IsMeasured);
        Assert.Equal(plan.Way.Sum(step => step.Expected!.Value.TotalMinutes), plan.Expected.TotalMinutes, 3);
        Assert.True(plan.OnPriors < plan.Expected);
        Assert.True(plan.FitsRto);
    }

    [Fact]
    public void A_step_of_unknown_length_leaves_it_open_whether_the_objective_is_kept_and_too_long_a_sum_does_not()
    {
        Assert.Null(PlanEstate.Plan(PlanScenario.DatabaseCorruption, change: text => text.Replace("    check-erp: { takes: 10m }\n", "", StringComparison.Ordinal).Replace("    check-erp: { takes: 10m }", "", StringComparison.Ordinal)).FitsRto);
        Assert.False(PlanEstate.Plan(PlanScenario.DatabaseCorruption, change: text => text.Replace("rto: 4h", "rto: 40m", StringComparison.Ordinal)).FitsRto);
    }

    [Fact]
    public void The_estates_command_and_probe_take_the_place_of_what_a_person_would_do()
    {
        var step = PlanEstate.Plan(PlanScenario.DatabaseCorruption).Steps.Single(each => each.Id == "restore-erp");

        Assert.Equal(["restore.sh", "erp"], step.Command);
        Assert.Equal("is-restored.sh ends with 0", step.Verify);
    }

    [Fact]
    public void Whoever_is_told_is_told_at_the_beginning_and_at_the_end() =>
        Assert.Equal(["tell-floor-begun", "tell-floor-over"], Ids(PlanEstate.Plan(PlanScenario.RegionLoss)).Where(id => id.StartsWith("tell-", StringComparison.Ordinal)));

    [Fact]
    public void A_lost_region_is_shut_out_before_traffic_moves_and_the_way_back_needs_a_decision_of_its_own()
    {
        var plan = PlanEstate.Plan(PlanScenario.RegionLoss);

        Assert.True(Ids(plan).IndexOf("fence-erp") < Ids(plan).IndexOf("switch"));
        Assert.NotNull(plan.Steps.Single(step => step.Id == "switch").PointOfNoReturn);
        Assert.True(plan.FailBack.Single(step => step.Id == "back-switch").NeedsApproval);
        Assert.Contains("Replicas catch up first", plan.FailBack.Single(step => step.Id == "back-data-erp").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_with_a_standby_elsewhere_survives_a_zone_and_one_without_is_restored()
    {
        Assert.Contains("fail-over-erp", Ids(PlanEstate.Plan(PlanScenario.ZoneLoss)));
        Assert.Contains("restore-erp", Ids(PlanEstate.Plan(PlanScenario.ZoneLoss, "status", text => text.Replace("availability: zone-redundant", "availability: same-zone", StringComparison.Ordinal).Replace("rpo: 0s", "rpo: 1h", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_step_has_a_name_of_its_own_somebody_who_does_it_and_a_way_to_see_that_it_is_done() => Assert.All(PlanBuilder.All(PlanEstate.Model()), plan =>
    {
        Assert.Distinct(plan.Steps.Concat(plan.FailBack).Select(step => step.Id));
        Assert.All(plan.Steps.Concat(plan.FailBack), step => Assert.All([step.By, step.Verify, step.Text], text => Assert.NotEmpty(text)));
    });

    [Fact]
    public void The_order_of_the_file_never_changes_a_plan()
    {
        var moved = PlanEstate.Plan(PlanScenario.DatabaseCorruption, change: text => text.Replace("uses: [queue, erp]", "uses: [erp, queue]", StringComparison.Ordinal));

        Assert.Equal(Ids(PlanEstate.Plan(PlanScenario.DatabaseCorruption)), Ids(moved));
    }

    private static List<string> Ids(RecoveryPlan plan) => [.. plan.Steps.Select(step => step.Id)];
}

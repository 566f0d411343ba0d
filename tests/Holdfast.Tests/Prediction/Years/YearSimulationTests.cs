using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;
using Holdfast.Prediction.Years;
using Xunit;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction.Years;

/// <summary>The simulation of years, against closed forms whose values are published.</summary>
public sealed class YearSimulationTests
{
    private const int Batches = 32;

    /// <summary>Poisson outages of half an hour, one every other month: 12.77 % of months exceed 43.2 minutes, though the mean is 15.</summary>
    [Fact]
    public void The_share_of_months_over_budget_agrees_with_the_closed_form()
    {
        var model = One(0.5 / (YearSimulation.HoursOfYear / 12), new ExponentialDuration(0.5), isShock: true);
        // 43.2 minutes of a month of 730.5 h.
        var met = Estimated(model, Process(1 - (43.2 / 60 / (YearSimulation.HoursOfYear / 12))), tally => tally.MonthsMet, 1_500);

        Inside(1 - 0.12774755211320, met, allowed: 0.002); // outages that cross the end of a month, and two at once, are not in the closed form
    }

    [Fact]
    public void The_time_down_in_a_year_agrees_with_the_closed_form()
    {
        var down = Estimated(One(1e-3, new ExponentialDuration(10)), Process(0.99), tally => tally.Down, 2_000);

        Inside(YearSimulation.HoursOfYear * 10 / 1_010, down, allowed: 0.1); // each year begins with everything up
    }

    [Fact]
    public void A_rare_failure_in_strata_counts_what_it_should()
    {
        var down = Estimated(One(0.01 / YearSimulation.HoursOfYear, new FixedDuration(20)), Process(0.99), tally => tally.Down, 200);

        Inside(0.2, down, allowed: 1e-4);
    }

    [Fact]
    public void A_wrong_rate_falls_outside_the_interval()
    {
        var down = Estimated(One(1.1e-3, new ExponentialDuration(10)), Process(0.99), tally => tally.Down, 2_000);

        Assert.NotInRange(YearSimulation.HoursOfYear * 10 / 1_010, down.Interval999.Low - 0.1, down.Interval999.High + 0.1);
    }

    [Fact]
    public void An_outage_outside_the_hours_is_not_felt()
    {
        Assert.True(WeeklyHours.TryParse("Sun 02:00-03:00", out var window));
        Assert.True(WeeklyHours.TryParse("Mon-Fri 08:00-18:00", out var hours));
        var model = One(0.01, new FixedDuration(1), window: window);

        var tally = new YearSimulation(model, new ProcessClock(Process(0.999) with { Hours = hours }), 1).Run(50);

        Assert.Equal(0, tally.Down);
        Assert.Equal(0, tally.Outages);
        Assert.Equal(1, tally.MonthsMet, 9);
    }

    [Fact]
    public void A_cut_off_is_missed_when_it_falls_into_an_outage()
    {
        // From a moment of 02:00 to 02:15 on Sunday, an hour down; the cut-off is at 02:30 on Sunday.
        Assert.True(WeeklyHours.TryParse("Sun 02:00-02:15", out var window));
        Assert.True(Weekdays.TryParse("Sun", out var sunday));
        var model = One(12 / YearSimulation.HoursOfYear, new FixedDuration(1), window: window);
        var process = Process(0.9) with { Cutoffs = [new CutOff { At = new TimeOnly(2, 30), Days = sunday, What = "the ferry" }] };

        var missed = Estimated(model, process, tally => tally.CutOffsMissed, 500);

        // Two in one week miss one cut-off: what counts is the weeks with at least one.
        var weeks = YearSimulation.HoursOfYear / WeekClock.HoursOfWeek;
        Inside(weeks * (1 - Math.Exp(-12 / weeks)), missed, allowed: 0.1);
    }

    [Fact]
    public void The_quantiles_of_outages_are_those_of_their_length()
    {
        var length = new LognormalDuration(0.5, 1);
        var tally = new YearSimulation(One(2e-3, length), new ProcessClock(Process(0.99)), 3).Run(4_000);

        Assert.InRange(tally.Lengths.Quantile(0.5)!.Value, 0.48, 0.52);
        Assert.InRange(length.AtMost(tally.Lengths.Quantile(0.95)!.Value), 0.945, 0.955);
    }

    private static void Inside(double expected, Estimate estimate, double allowed) =>
        Assert.InRange(expected, estimate.Interval999.Low - allowed, estimate.Interval999.High + allowed);

    private static Estimate Estimated(FailureModel model, BusinessProcess process, Func<YearTally, double> value, int years) => Estimate.OfMean(
        [.. Enumerable.Range(0, Batches).Select(batch => value(new YearSimulation(model, new ProcessClock(process), (ulong)batch).Run(years)))]);

    private static FailureModel One(double perHour, DurationDistribution length, WeeklyHours? window = null, bool isShock = false)
    {
        var builder = new FailureModelBuilder();
        var unit = builder.Unit("unit");
        builder.Add(new Hazard
        {
            Name = "unit",
            Scenario = "failure",
            Component = "unit",
            PerHour = perHour,
            Effects = [new Effect([unit.Number], RepairTime.Of("repair", length))],
            Window = window,
            IsShock = isShock,
        });
        return builder.Build(unit);
    }

    private static BusinessProcess Process(double availability) => new()
    {
        Name = "dispatch",
        Criticality = Criticality.MissionCritical,
        Objectives = new ProcessObjectives { Availability = new Availability((decimal)availability), Rto = TimeSpan.FromMinutes(15), Rpo = TimeSpan.Zero },
        Uses = ["unit"],
    };
}

using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Exact;
using Holdfast.Prediction.Failures;
using Xunit;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction.Exact;

public sealed class ExactAvailabilityTests
{
    private static readonly double OneUnit = 0.01 / 1.01;

#pragma warning disable format
    public static TheoryData<string, double> Published => new()
    {
        { "one unit",             1 - 0.9900990099009901 },
        { "1 of 2",               9.80296049406921e-5 },
        { "1 of 2, one crew",     1.9603999215840e-4 },
        { "2 of 3",               2.9214763452634e-4 },
        { "3 of 5",               9.562325307022e-6 },
        { "1 of 2, beta 0.01",    1.4656151490687e-4 },
        { "1 of 2, beta 0.05",    3.4073721806447e-4 },
        { "1 of 2, beta 0.10",    5.8356504298275e-4 },
    };
#pragma warning restore format

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_values_come_out(string model, double unavailability) =>
        Assert.Equal(1, Unavailability(PublishedModels.Named(model)) / unavailability, 1e-9);

    [Fact]
    public void Twenty_pairs_in_series_are_the_complement_of_a_product()
    {
        var pair = Math.Pow(1e-3 / 1.001, 2);
        Assert.Equal(1, Unavailability(SmallModel.TwentyPairs()) / Redundancy.Unavailability(20, 20, pair), 1e-12);
    }

    [Theory]
    [InlineData(1.00, 4.414487654067e-5)]
    [InlineData(0.99, 4.898073569065e-5)]
    [InlineData(0.95, 6.832370456830e-5)]
    public void A_standby_is_the_published_one_but_for_repairs_and_failures_during_a_takeover(double coverage, double published) =>
        Assert.Equal(1, Unavailability(SmallModel.Standby(coverage)) / published, 0.005);

    [Fact]
    public void A_part_in_several_blocks_counts_once()
    {
        // (a or b) and (a or c): down with a and one of the others, not with the product of the pairs.
        var model = SmallModel.Of(builder =>
        {
            var units = SmallModel.Units(builder, 3);
            return builder.All("service", builder.Any("ab", units[0], units[1]), builder.Any("ac", units[0], units[2]));
        });
        Assert.Equal(1, Unavailability(model) / (OneUnit * (1 - Math.Pow(1 - OneUnit, 2))), 1e-12);
    }

    [Fact]
    public void A_shock_takes_what_it_hits_down_together_while_at_least_one_lasts()
    {
        var model = SmallModel.Of(builder =>
        {
            var pair = new[] { builder.Unit("a"), builder.Unit("b") };
            builder.Add(SmallModel.Shock("zone", 1e-3, new Effect([0, 1], SmallModel.Lognormal(10, 1.5))));
            return builder.Any("service", pair);
        });
        Assert.Equal(1, Unavailability(model) / (1 - Math.Exp(-0.01)), 1e-12);
    }

    [Fact]
    public void A_shock_once_in_a_million_years_is_not_lost_in_rounding()
    {
        var model = SmallModel.Of(builder =>
        {
            builder.Add(SmallModel.Shock("zone", 1e-10, new Effect([0], SmallModel.Exponential(1))));
            return builder.Unit("a");
        });
        Assert.Equal(1, Unavailability(model) / (1e-10 * (1 - 0.5e-10)), 1e-14);
    }

    [Fact]
    public void Own_failures_of_one_unit_add_up_before_they_are_shared_out()
    {
        var model = SmallModel.Of(builder =>
        {
            var unit = builder.Unit("a", "crash", 1e-3, SmallModel.Lognormal(10, 1));
            builder.Add(SmallModel.Failure("upgrade", 2e-3, new Effect([0], RepairTime.Of("restart", new FixedDuration(5)))));
            return unit;
        });
        Assert.Equal(1, Unavailability(model) / (0.02 / 1.02), 1e-12);
    }

    [Fact]
    public void Two_services_on_one_crew_know_of_each_other()
    {
        // 'a' waits for the crew when 'b' is down: 2/1000 instead of 1/100 squared, and its own share grows with the queue.
        var model = SmallModel.Of(builder => SmallModel.Units(builder, 2, crew: builder.Crew(1))[0]);
        var load = 0.01;
        var (one, both) = (load, 2 * load * load);
        Assert.Equal(1, Unavailability(model) / ((one + both) / (1 + (2 * one) + both)), 1e-12);
    }

    [Fact]
    public void A_standby_whose_second_never_fails_is_left_once()
    {
        var model = SmallModel.Of(builder => builder.Standby("service", builder.Unit("a", "crash", 1e-3, SmallModel.Exponential(10)), builder.Unit("b"), SmallModel.Exponential(1)));
        Assert.Equal(0, Unavailability(model));
    }

    [Fact]
    public void What_is_tolerated_is_not_felt_until_the_time_is_up()
    {
        // The outage outlives an exponential patience of 5 h with probability 10 / (10 + 5), and lasts 10 h more.
        var model = SmallModel.Of(builder => builder.Tolerates("queue", SmallModel.Units(builder, 1)[0], new ExponentialDuration(5)));
        Assert.Equal(1, Unavailability(model) / (OneUnit * 10 / 15), 1e-12);
    }

    [Fact]
    public void People_who_go_on_by_hand_end_an_outage()
    {
        var model = SmallModel.Of(builder => builder.Fallback("paper", SmallModel.Units(builder, 1)[0], new ExponentialDuration(5)));
        Assert.Equal(1, Unavailability(model) / (OneUnit * 5 / 15), 1e-12);
    }

    public static TheoryData<string, string> Inexact => new()
    {
        { "own failure and shock", "'a' fails by itself and is hit by 'zone', and does not fail by itself while that lasts" },
        { "shock apart", "what 'zone' hits begins to be down together and recovers apart" },
        { "window", "'night' happens in some hours of the week only" },
        { "either end", "the recovery from 'a' ends in one of two ways, whichever is first" },
        { "lognormal crew", "the recovery from 'unit 1' is not exponential, and more than its mean counts here" },
        { "fixed patience", "what 'queue' waits for is not exponential" },
        { "shock on a standby", "'unit 1' is hit by 'zone' and tied to others by a crew, a takeover, a timer or another failure" },
        { "large crew", "'unit 12' is one of 12 parts that depend on each other, which have more than 1000 states together" },
    };

    [Theory]
    [MemberData(nameof(Inexact))]
    public void What_is_not_exact_says_why(string model, string because) =>
        Assert.Equal(because, Assert.IsType<ExactOutcome.NotExact>(ExactAvailability.Of(PublishedModels.Named(model))).Because);

    private static double Unavailability(FailureModel model) => Assert.IsType<ExactOutcome.Exact>(ExactAvailability.Of(model)).Unavailability;
}

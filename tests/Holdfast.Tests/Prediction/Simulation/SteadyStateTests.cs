using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Exact;
using Holdfast.Prediction.Failures;
using Xunit;
using Xunit.Sdk;

namespace Holdfast.Tests.Prediction.Simulation;

public sealed class SteadyStateTests
{
#pragma warning disable format
    [Theory]
    [InlineData("one unit",          9.900990099009901e-3)]
    [InlineData("1 of 2",            9.80296049406921e-5)]
    [InlineData("1 of 2, one crew",  1.9603999215840e-4)]
    [InlineData("2 of 3",            2.9214763452634e-4)]
    [InlineData("3 of 5",            9.562325307022e-6)]
    [InlineData("1 of 2, beta 0.01", 1.4656151490687e-4)]
    [InlineData("1 of 2, beta 0.05", 3.4073721806447e-4)]
    [InlineData("1 of 2, beta 0.10", 5.8356504298275e-4)]
    [InlineData("standby, c 1",      4.414487654067e-5)]
    [InlineData("standby, c 0.99",   4.898073569065e-5)]
    [InlineData("standby, c 0.95",   6.832370456830e-5)]
    [InlineData("20 pairs",          1.9959875e-5)]
#pragma warning restore format
    public void Published_values_lie_in_the_interval(string model, double unavailability) =>
        Agreement.Holds(PublishedModels.Named(model), unavailability, 0.015);

    [Theory]
    [InlineData("one unit")]
    [InlineData("1 of 2, one crew")]
    [InlineData("standby, c 0.95")]
    public void A_rate_that_is_a_tenth_too_high_is_noticed(string model)
    {
        var right = PublishedModels.Named(model);
        var wrong = right with { Hazards = [.. right.Hazards.Select(hazard => hazard with { PerHour = hazard.PerHour * 1.1 })] };
        var unavailability = Assert.IsType<ExactOutcome.Exact>(ExactAvailability.Of(right)).Unavailability;
        Assert.ThrowsAny<XunitException>(() => Agreement.Holds(wrong, unavailability));
    }

    [Fact]
    public void Models_without_memory_come_out_as_their_chain_says()
    {
        for (var number = 0; number < 40; number++)
            HoldsExactly(AnyModel.Memoryless(number), AnyModel.Memoryless(number), 0.05);
    }

    [Fact]
    public void Only_the_mean_of_a_repair_counts_for_what_fails_independently()
    {
        for (var number = 0; number < 15; number++)
            HoldsExactly(AnyModel.Independent(number, repair: hours => SmallModel.Lognormal(hours, 0.8)), AnyModel.Independent(number), 0.03);
    }

    [Fact]
    public void It_matters_which_of_two_unlike_parts_serves()
    {
        // Rare enough to be hurried, and the bad one is back first after both have failed. So it serves more often in a hurried cycle than in truth,
        // and what serves at the start of a cycle must not be taken over from a hurried one.
        var model = SmallModel.Of(builder => builder.Standby("service",
            builder.Unit("good", "crash", 5e-6, SmallModel.Exponential(20)),
            builder.Unit("bad", "crash", 1e-3, SmallModel.Exponential(1)),
            SmallModel.Exponential(0.1)));
        Agreement.Holds(model, Assert.IsType<ExactOutcome.Exact>(ExactAvailability.Of(model)).Unavailability, 0.03);
    }

    [Fact]
    public void A_rare_long_outage_counts_in_full_beside_frequent_harmless_failures()
    {
        var model = SmallModel.Of(builder =>
        {
            var identity = builder.Unit("identity", "outage", 1e-6, SmallModel.Lognormal(5, 1.3));
            var replicas = SmallModel.Units(builder, 30, 5e-3, SmallModel.Lognormal(0.05, 1));
            builder.Add(SmallModel.Shock("zone", 1e-6, new Effect([builder.Unit("zone").Number], SmallModel.Lognormal(20, 0.6))));
            return builder.All("service", [identity, .. replicas.Chunk(3).Select((some, number) => builder.AtLeast($"workload {number}", 2, some))]);
        });
        HoldsExactly(model, model, 0.01);
    }

    [Fact]
    public void A_shock_lasts_as_long_as_the_queue_theory_says()
    {
        // 0.7 shocks at a time on average: they overlap, and the unit is up only between.
        var model = SmallModel.Of(builder =>
        {
            var pair = new[] { builder.Unit("a"), builder.Unit("b") };
            builder.Add(SmallModel.Shock("zone", 0.1, new Effect([0, 1], SmallModel.Lognormal(7, 1))));
            return builder.Any("service", pair);
        });
        Agreement.Holds(model, 1 - Math.Exp(-0.7));
    }

    [Fact]
    public void A_patience_of_fixed_length_hides_the_outages_that_are_shorter()
    {
        // An exponential outage of mean 10 outlives 5 with probability exp(-1/2), and lasts 10 more.
        var model = SmallModel.Of(builder => builder.Tolerates("queue", SmallModel.Units(builder, 1)[0], new FixedDuration(5)));
        Agreement.Holds(model, 0.01 / 1.01 * Math.Exp(-0.5));
    }

    [Fact]
    public void A_fallback_after_a_fixed_time_cuts_outages_short()
    {
        var model = SmallModel.Of(builder => builder.Fallback("paper", SmallModel.Units(builder, 1)[0], new FixedDuration(5)));
        Agreement.Holds(model, 0.01 / 1.01 * (1 - Math.Exp(-0.5)));
    }

    [Fact]
    public void What_is_soft_is_not_worse_with_fixed_times_either()
    {
        var hard = Agreement.Simulated(SmallModel.Redundant(1, 2));
        var soft = Agreement.Simulated(SmallModel.Of(builder => builder.Tolerates("queue", builder.Any("pair", SmallModel.Units(builder, 2)), new FixedDuration(1))));
        Assert.True(soft.Interval999.High < hard.Interval999.Low);
    }

    [Fact]
    public void Minutes_give_the_same_answer_as_hours()
    {
        for (var number = 0; number < 10; number++)
        {
            var (hours, minutes) = (Agreement.Simulated(AnyModel.Memoryless(number), 0.1), Agreement.Simulated(AnyModel.Memoryless(number, time: 60), 0.1));
            Assert.Equal(1, hours.Value == minutes.Value ? 1 : minutes.Value / hours.Value, 1e-6);
        }
    }

    [Theory]
    [InlineData("1 of 2, one crew")]
    [InlineData("standby, c 0.95")]
    [InlineData("20 pairs")]
    public void The_number_of_threads_changes_no_bit(string model)
    {
        var one = Agreement.Simulated(PublishedModels.Named(model), 0.05, threads: 1);
        Assert.Equal(one, Agreement.Simulated(PublishedModels.Named(model), 0.05, threads: 2));
        Assert.Equal(one, Agreement.Simulated(PublishedModels.Named(model), 0.05, threads: 13));
    }

    [Fact]
    public void Another_seed_gives_another_answer() =>
        Assert.NotEqual(Agreement.Simulated(SmallModel.PairWithOneCrew(), 0.05), Agreement.Simulated(SmallModel.PairWithOneCrew(), 0.05, seed: 1));

    /// <summary>The simulation of one model agrees with the exact value of another, unless that is too rare for a test of seconds.</summary>
    private static void HoldsExactly(FailureModel simulated, FailureModel solved, double precision)
    {
        var unavailability = Assert.IsType<ExactOutcome.Exact>(ExactAvailability.Of(solved)).Unavailability;
        if (unavailability is 0 or > 1e-5)
            Agreement.Holds(simulated, unavailability, precision);
    }
}

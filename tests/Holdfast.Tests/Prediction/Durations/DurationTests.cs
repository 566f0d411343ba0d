using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Durations;
using Holdfast.Tests.Prediction.Chance;
using Xunit;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction.Durations;

public sealed class DurationTests
{
    private const int Count = 200_000;

    private static readonly Dictionary<string, DurationDistribution> Durations = new(StringComparer.Ordinal)
    {
        ["exponential"] = new ExponentialDuration(3),
        ["uniform"] = new UniformDuration(1 / 60.0, 2 / 60.0),
        ["lognormal"] = new LognormalDuration(18, 0.8),
        ["lognormal by its ends"] = LognormalDuration.Of(0.5, 4),
        ["either"] = new EitherDuration(0.7, new ExponentialDuration(1), new UniformDuration(4, 12)),
    };

    public static TheoryData<string> Names => [.. Durations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_have_the_mean_and_follow_the_distribution(string name)
    {
        foreach (var duration in new[] { Durations[name], Durations[name].Scaled(60) })
        {
            var draws = Moments.Draw(Count, stream => (duration.Sample(ref stream), stream));
            Moments.HaveMean(draws, duration.Mean);
            Moments.Follow(draws, duration.AtMost);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scaling_multiplies_the_mean_and_shifts_the_distribution(string name)
    {
        var scaled = Durations[name].Scaled(60);
        Assert.Equal(60, scaled.Mean / Durations[name].Mean, 1e-12);
        foreach (var hours in new[] { 0.01, 0.02, 0.5, 5, 50 })
            Assert.Equal(Durations[name].AtMost(hours), scaled.AtMost(60 * hours), 1e-12);
    }

    [Fact]
    public void A_fixed_duration_is_always_the_same()
    {
        var duration = new FixedDuration(2);
        Assert.All(Moments.Draw(10, stream => (duration.Sample(ref stream), stream)), draw => Assert.Equal(2, draw));
        Assert.Equal((2, 0, 1, 20), (duration.Mean, duration.AtMost(1.999), duration.AtMost(2), duration.Scaled(10).Mean));
    }

    [Fact]
    public void Nineteen_of_twenty_stay_below_the_upper_end_that_describes_a_lognormal()
    {
        var duration = LognormalDuration.Of(median: 0.5, p95: 4);
        Assert.Equal((0.5, 0.95), (duration.AtMost(0.5), Math.Round(duration.AtMost(4), 12)));
    }

    [Fact]
    public void The_steps_of_a_recovery_come_one_after_the_other()
    {
        var recovery = RepairTime.Of(new Stage("detect", new UniformDuration(0, 1)), new Stage("promote", new ExponentialDuration(2)), new Stage("start", new FixedDuration(3)));
        var draws = Moments.Draw(Count, stream => (recovery.Sample(ref stream), stream));
        Moments.HaveMean(draws, 5.5);
        Assert.Equal(5.5, recovery.Mean, 1e-12);
        Assert.All(draws, draw => Assert.True(draw > 3));
    }

    [Fact]
    public void An_outage_ends_with_whatever_is_first()
    {
        var recovery = RepairTime.Of("repair", new ExponentialDuration(2)) with { OrElse = new ExponentialDuration(3) };
        var draws = Moments.Draw(Count, stream => (recovery.Sample(ref stream), stream));
        Moments.HaveMean(draws, 1 / ((1 / 2.0) + (1 / 3.0)));
        Moments.Follow(draws, hours => 1 - Math.Exp(-hours * 5 / 6));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sampler_draws_what_the_duration_itself_draws(string name)
    {
        var recovery = RepairTime.Of(new Stage("detect", Durations[name]), new Stage("start", new FixedDuration(0.1))) with { OrElse = new UniformDuration(0, 50) };
        Assert.Equal(Draws(Durations[name].Sample), Draws(Sampler.Of(Durations[name]).Sample));
        Assert.Equal(Draws(recovery.Sample), Draws(Sampler.Of(recovery).Sample));

        static double[] Draws(Sampling sample) => Moments.Draw(1_000, stream => (sample(ref stream), stream));
    }

    private delegate double Sampling(ref RandomStream chance);
}

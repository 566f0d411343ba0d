using Holdfast.Prediction.Chance;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Holdfast.Tests.Prediction.Chance;

public sealed class RandomStreamTests
{
    private const int Count = 1_000_000;

    [Fact]
    public void Uniform_numbers_are_uniform()
    {
        var draws = Moments.Draw(Count, stream => (stream.Uniform(), stream));
        Moments.Follow(draws, draw => draw);
        Moments.HaveMean(draws, 0.5);
        Assert.All(draws, draw => Assert.True(draw is > 0 and < 1));
    }

    [Fact]
    public void Neighbours_know_nothing_of_each_other()
    {
        var draws = Moments.Draw(Count, stream => (stream.Uniform(), stream));
        for (var lag = 1; lag <= 5; lag++)
            Moments.HaveMean([.. draws.Skip(lag).Zip(draws, (one, other) => (one - 0.5) * (other - 0.5))], 0);
    }

    [Fact]
    public void Streams_of_neighbouring_keys_know_nothing_of_each_other()
    {
        var draws = new double[Count];
        for (var part = 0; part < Count; part++)
            draws[part] = new RandomStream(RandomStream.KeyOf(42, (ulong)part)).Uniform();
        Moments.Follow(draws, draw => draw);
        Moments.HaveMean([.. draws.Skip(1).Zip(draws, (one, other) => (one - 0.5) * (other - 0.5))], 0);
    }

    [Fact]
    public void Exponential_durations_are_exponential()
    {
        var draws = Moments.Draw(Count, stream => (stream.Exponential(), stream));
        Moments.Follow(draws, draw => 1 - Math.Exp(-draw));
        Moments.HaveMean(draws, 1);
        Moments.HaveMean([.. draws.Select(draw => draw * draw)], 2);
        Moments.HaveMean([.. draws.Select(draw => draw > 12 ? 1.0 : 0)], Math.Exp(-12));
    }

    [Fact]
    public void Normal_deviates_are_normal()
    {
        var draws = Moments.Draw(Count, stream => (stream.Normal(), stream));
        Moments.Follow(draws, draw => Normal.CDF(0, 1, draw));
        Moments.HaveMean(draws, 0);
        Moments.HaveMean([.. draws.Select(draw => draw * draw)], 1);
        Moments.HaveMean([.. draws.Select(draw => draw * draw * draw)], 0);
        Moments.HaveMean([.. draws.Select(draw => Math.Pow(draw, 4))], 3);
        Moments.HaveMean([.. draws.Select(draw => Math.Abs(draw) > 4 ? 1.0 : 0)], 2 * Normal.CDF(0, 1, -4));
    }

    [Fact]
    public void A_name_always_has_the_same_key() => Assert.Equal((RandomStream.KeyOf("zone-loss"), false), (RandomStream.KeyOf("zone-loss"), RandomStream.KeyOf("zone-loss") == RandomStream.KeyOf("zone-Loss")));
}

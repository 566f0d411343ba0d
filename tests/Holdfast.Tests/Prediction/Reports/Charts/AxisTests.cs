using Holdfast.Prediction.Reports.Charts;
using Xunit;

namespace Holdfast.Tests.Prediction.Reports.Charts;

public sealed class AxisTests
{
    [Fact]
    public void Durations_of_very_different_lengths_get_equal_room() =>
        Assert.Equal(["1s", "10s", "1m", "10m", "1h", "6h"], Axis.LogTime(2, 15_000, 0, 100).Marks.Select(mark => mark.Label));

#pragma warning disable format
    [Theory]
    [InlineData(9_000,   "0 0.5h 1h 1.5h 2h 2.5h")]
    [InlineData(75,      "0 10s 20s 30s 40s 50s 60s 70s 80s")]
    [InlineData(300_000, "0 0.5d 1d 1.5d 2d 2.5d 3d 3.5d")]
    public void Durations_from_zero_have_the_unit_of_the_longest(double longestSeconds, string marks) =>
        Assert.Equal(marks, string.Join(' ', Axis.Time(longestSeconds, 0, 100).Marks.Select(mark => mark.Label)));
#pragma warning restore format

    [Fact]
    public void A_value_lies_between_the_ends_in_proportion()
    {
        var axis = Axis.Numbers(4_120, 40, 440);

        Assert.Equal(["0", "1,000", "2,000", "3,000", "4,000", "5,000"], axis.Marks.Select(mark => mark.Label));
        Assert.Equal([40, 240, 440], new[] { 0, 2_500, 5_000 }.Select(value => axis.At(value)));
    }

    [Fact]
    public void A_value_beyond_an_end_lies_at_the_end()
    {
        Assert.Equal(100, Axis.Percent(0, 100).At(1.2));
        Assert.Equal(0, Axis.LogTime(1, 100, 0, 100).At(0));
    }
}

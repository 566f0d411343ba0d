using Holdfast.Estate.Values;
using Holdfast.Prediction.Years;
using Xunit;

namespace Holdfast.Tests.Prediction.Years;

public sealed class WeekClockTests
{
    private const double Monday = 24;

    [Fact]
    public void Hours_that_always_hold_count_all_time() =>
        Assert.Equal(200.5, new WeekClock(WeeklyHours.Always).Held(10, 210.5), 9);

    [Theory]
    [InlineData("Mon-Fri 09:00-17:00", Monday + 8, Monday + 10, 1)]        // an hour before the doors open is not counted
    [InlineData("Mon-Fri 09:00-17:00", Monday + 16.5, Monday + 33.5, 1)]   // the night between two days neither
    [InlineData("Mon-Fri 09:00-17:00", 0, 168, 40)]
    [InlineData("Mon-Fri 09:00-17:00", 168 + 0, 168 + 24, 0)]              // Sunday of the week after
    [InlineData("Mon-Fri 22:00-06:00", Monday + 20, Monday + 32, 8)]       // over midnight
    [InlineData("Mon-Fri 09:00-17:00", Monday + 9.25, Monday + 9.2625, 0.0125)]
    public void Only_time_within_the_hours_counts(string hours, double start, double end, double held) =>
        Assert.Equal(held, Clock(hours).Held(start, end), 9);

    [Theory]
    [InlineData(Monday + 3, Monday + 9)]
    [InlineData(Monday + 9.5, Monday + 9.5)]
    [InlineData(Monday + 18, Monday + 24 + 9)]
    [InlineData(6 * 24, 168 + Monday + 9)] // Saturday: the next is Monday of the week after
    public void What_happens_before_the_doors_open_is_felt_when_they_do(double time, double felt) =>
        Assert.Equal(felt, Clock("Mon-Fri 09:00-17:00").NextHeld(time), 9);

    [Fact]
    public void A_moment_within_a_window_lies_in_the_week_of_the_time()
    {
        var window = Clock("Sun 02:00-04:00");
        foreach (var uniform in new[] { 0.001, 0.25, 0.5, 0.999 })
            Assert.InRange(window.Within((3 * 168) + 100, uniform), (3 * 168) + 2, (3 * 168) + 4);
    }

    private static WeekClock Clock(string text)
    {
        Assert.True(WeeklyHours.TryParse(text, out var hours));
        return new WeekClock(hours);
    }
}

using CsCheck;
using Holdfast.Recovery.Trends;
using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.Tests.Recovery.Trends;

public sealed class RestoreTrendTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Objective = TimeSpan.FromMinutes(15);

    [Fact]
    public void A_line_is_found_exactly()
    {
        var trend = Trend(day => 600 + (2 * day), days: 30)!;

        Assert.Equal((600.0, 2.0), (Math.Round(trend.Now.TotalSeconds, 6), Math.Round(trend.PerDay.Middle.TotalSeconds, 6)));
        Assert.Equal(Now.AddDays(150), trend.ReachesObjective!.Value.Middle, TimeSpan.FromMinutes(1));
        Assert.True(trend.Grows);
    }

    [Fact]
    public void One_night_that_was_slow_moves_nothing()
    {
        var trend = Trend(day => day == -3 ? 5_000 : 600 + (2 * day), days: 30)!;

        Assert.Equal(2, trend.PerDay.Middle.TotalSeconds, 0.1);
        Assert.Equal(600, trend.Now.TotalSeconds, 3.0);
    }

    [Fact]
    public void Noise_is_no_growth() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        var trend = Trend(_ => 600 + (20 * (random.NextDouble() - 0.5)), days: 28)!;
        // By its confidence it may err once in twenty times, and then by little.
        Assert.True(!trend.Grows || trend.PerDay.Middle < TimeSpan.FromSeconds(1));
    });

    [Fact]
    public void The_earliest_date_is_not_behind_the_middle_one() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        if (Trend(day => 600 + day + (10 * random.NextDouble()), days: 40)!.ReachesObjective is { } reached)
            Assert.True(reached.Earliest <= reached.Middle && reached.Earliest > Now);
    });

    [Fact]
    public void A_restore_that_becomes_faster_reaches_nothing() => Assert.Null(Trend(day => 600 - day, days: 30)!.ReachesObjective);

    [Fact]
    public void What_is_too_slow_already_is_said_so_and_has_no_date()
    {
        var trend = Trend(day => 950 + day, days: 30)!;

        Assert.True(trend.IsOver);
        Assert.Null(trend.ReachesObjective);
    }

    [Fact]
    public void Without_an_objective_there_is_growth_and_no_date()
    {
        var trend = RestoreTrend.Of([.. Nights(30).Select(day => Record(day, 600 + day))], objective: null, Now)!;

        Assert.Equal((true, false, null), (trend.Grows, trend.IsOver, trend.ReachesObjective));
    }

    [Fact]
    public void Too_few_or_too_close_together_say_nothing()
    {
        Assert.Null(Trend(day => 600 + day, days: RestoreTrend.LeastValidations - 2));
        Assert.Null(RestoreTrend.Of([.. Enumerable.Range(0, 20).Select(hour => Record(-hour / 24.0, 600 + hour))], Objective, Now));
    }

    [Fact]
    public void A_validation_without_a_usable_copy_is_no_point_of_the_line()
    {
        ValidationRecord[] records = [.. Nights(30).Select(day => Record(day, 600 + day)), new(Now, "broken", Verdict.Fail, 1, UsableSeconds: null, LostSeconds: null)];

        Assert.Equal(31, RestoreTrend.Of(records, Objective, Now)!.Validations);
    }

    private static RestoreTrend? Trend(Func<double, double> seconds, int days) => RestoreTrend.Of([.. Nights(days).Select(day => Record(day, seconds(day)))], Objective, Now);

    private static IEnumerable<double> Nights(int days) => Enumerable.Range(-days, days + 1).Select(day => (double)day);

    private static ValidationRecord Record(double day, double seconds) => new(Now.AddDays(day), "set", Verdict.Pass, 1_000_000_000, seconds, 0);
}

using Holdfast.Prediction.Exact;
using Xunit;

namespace Holdfast.Tests.Prediction.Exact;

/// <summary>Values that anybody can check with a pocket calculator, or were computed with rational numbers.</summary>
public sealed class ClosedFormTests
{
    private const double Year = 8760;

    [Fact]
    public void One_unit()
    {
        Close(1 - 0.9900990099009901, AlternatingRenewal.Unavailability(1e-3, 10));
        Close(86.73267326732673, AlternatingRenewal.Unavailability(1e-3, 10) * Year);
    }

#pragma warning disable format
    [Theory]
    [InlineData(1, 2, 9.80296049406921e-5)]
    [InlineData(2, 3, 2.9214763452634e-4)]
    [InlineData(3, 5, 9.562325307022e-6)]
#pragma warning restore format
    public void So_many_of_equal_units(int needed, int units, double unavailability) =>
        Close(unavailability, Redundancy.Unavailability(needed, units, AlternatingRenewal.Unavailability(1e-3, 10)));

    [Fact]
    public void Two_units_and_one_crew() => Close(1.9603999215840e-4, Redundancy.PairWithOneCrew(1e-3, 10));

    [Fact]
    public void Downtime_in_a_year()
    {
        Close(86.73267326732673, AlternatingRenewal.DowntimeMean(Year, 1000, 10));
        var variance = AlternatingRenewal.DowntimeVariance(Year, (1000, 1000), (10, 10));
        Assert.Equal(1700.473939, variance, 1e-6);
        Assert.Equal(41.236803, Math.Sqrt(variance), 1e-6);
    }

    [Fact]
    public void No_outage_in_a_year() => Close(1.5688460858652e-4, PoissonOutages.ProbabilityOfNone(8.76));

    [Fact]
    public void A_month_over_its_budget() => Close(0.12774755211320, PoissonOutages.ProbabilityBeyond(0.5, 30, 43.2));

    [Theory]
    [InlineData(0)]
    [InlineData(1e-300)]
    public void A_month_without_outages_keeps_its_budget(double expected) => Assert.Equal(0, PoissonOutages.ProbabilityBeyond(expected, 30, 43.2), 1e-290);

    [Fact]
    public void A_month_without_budget_is_over_it_with_any_outage() => Close(1 - Math.Exp(-0.5), PoissonOutages.ProbabilityBeyond(0.5, 30, 0));

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 45)]
    [InlineData(3, 55)]
    [InlineData(5, 68.5)]
    public void The_slowest_of_several_recoveries(int count, double minutes) => Close(minutes, PoissonOutages.MeanOfSlowest(count, 30));

    [Fact]
    public void Counting_alone_takes_millions_of_trials() => Close(3_841_215.84, ServiceLevels.TrialsByCounting(1e-4, 0.1));

    [Fact]
    public void A_backup_loses_between_its_lag_and_an_interval_more()
    {
        var nightly = new PeriodicBackup(EveryHours: 24, LagHours: 2);
        Assert.Equal((26, 14), (nightly.WorstLoss, nightly.MeanLoss));
        Close(24.8, nightly.LossAt(0.95));
    }

    [Fact]
    public void Seven_promises_in_series()
    {
        Close(0.9971030585463302, ServiceLevels.InSeries(0.9999, 0.9995, 0.9999, 0.9999, 0.999, 0.999, 0.9999));
        Close(0.9991002599660022, ServiceLevels.InSeries(0.9999, 0.9995, 0.9999, 0.9999, 0.9999));
    }

    [Fact]
    public void One_long_outage_spends_a_year() =>
        Assert.Equal((0.9990410959, 0.9990487062), (Math.Round(ServiceLevels.Availability(8.4, Year), 10), Math.Round(ServiceLevels.Availability(8 + (20 / 60.0), Year), 10)));

    [Fact]
    public void Five_critical_dependencies_spend_half_a_budget() =>
        Assert.Equal(0.99995, ServiceLevels.InSeries(Enumerable.Repeat(0.99999, 5)), 1e-9);

    private static void Close(double expected, double actual) => Assert.Equal(1, actual / expected, 1e-9);
}

using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Prediction;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Variants;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Prediction;

public sealed class PredictorTests
{
    private static readonly PredictionOptions Quick = new() { Draws = 16, Precision = 0.2 };
    private static readonly Lazy<EstatePrediction> Warehouse = new(() => Predict(Sample("regional-warehouse"), Quick));

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    [InlineData("naive-lift-and-shift")]
    public void Every_process_of_a_sample_is_predicted(string sample)
    {
        var estate = Sample(sample);
        var prediction = Predict(estate, Quick);

        Assert.Equal(estate.Processes.Keys.Order(StringComparer.Ordinal), prediction.Processes.Select(process => process.Process).Order(StringComparer.Ordinal));
        Assert.All(prediction.Processes, process =>
        {
            Assert.InRange(process.Availability.Mean, 0.9, 1);
            Assert.True(process.MinutesDown.Low <= process.MinutesDown.Mean && process.MinutesDown.Mean <= process.MinutesDown.High);
            Assert.InRange(process.MonthMet.Value, 0, 1);
            Assert.Equal(process.MinutesDown.Mean, process.Scenarios.Sum(cause => cause.MinutesPerYear), 6);
            Assert.Equal(process.MinutesDown.Mean, process.Components.Sum(cause => cause.MinutesPerYear), 6);
            Assert.Equal(process.Scenarios.Select(cause => cause.Cause), process.Waterfalls.Select(waterfall => waterfall.Scenario));
        });
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = Predict(Sample("regional-warehouse"), Quick with { Threads = 1 });

        Assert.Equal(Warehouse.Value.Processes.Select(process => process.MinutesByDraw), one.Processes.Select(process => process.MinutesByDraw));
        Assert.Equal(Warehouse.Value.Processes.Select(process => process.Rto.P99Seconds), one.Processes.Select(process => process.Rto.P99Seconds));
    }

    [Fact]
    public void Another_seed_gives_another_run_and_nearly_the_same_answer()
    {
        var other = Predict(Sample("regional-warehouse"), Quick with { Seed = 2 });
        foreach (var (process, same) in other.Processes.Zip(Warehouse.Value.Processes))
        {
            Assert.NotEqual(process.MinutesDown.Mean, same.MinutesDown.Mean);
            Assert.InRange(process.MinutesDown.Mean / same.MinutesDown.Mean, 0.5, 2);
        }
    }

    [Fact]
    public void The_bad_estate_is_down_longer_than_the_good_one()
    {
        var naive = Predict(Sample("naive-lift-and-shift"), Quick);

        Assert.True(naive.Processes.Max(process => process.MinutesDown.Mean) > 2 * Warehouse.Value.Processes.Max(process => process.MinutesDown.Mean));
    }

    [Theory]
    [InlineData("stores.erp.availability=same-zone", +1)]     // a lost zone takes both servers
    [InlineData("stores.sessions.availability=none", +1)]
    [InlineData("release.watch=null", +1)]                    // bad releases are noticed later
    [InlineData("observability.alerts=null", +1)]
    [InlineData("figures={ identity-outage-rate: { perYear: 0 } }", -1)]
    [InlineData("figures={ operator-outage-rate: { perYear: 5 } }", +1)]
    public void A_change_moves_the_prediction_the_way_it_must(string change, int direction)
    {
        var written = VariantOf("as written", Sample("regional-warehouse"), Quick);
        var variant = VariantOf(change, Sample("regional-warehouse", change), Quick, written);

        var dispatch = Difference.Between(written, variant).Single(difference => difference.Process == "warehouse-dispatch");

        Assert.Equal(direction, Math.Sign(dispatch.Minutes.Mean));
        Assert.True(direction > 0 ? dispatch.Minutes.High > 0 : dispatch.Minutes.Low < 0);
    }

    [Fact]
    public void A_change_that_a_process_does_not_stand_on_moves_nothing_at_all()
    {
        var written = VariantOf("as written", Sample("regional-warehouse"), Quick);
        var variant = VariantOf("sessions", Sample("regional-warehouse", "stores.sessions.availability=none"), Quick, written);

        var status = Difference.Between(written, variant).Single(difference => difference.Process == "shipment-status");

        Assert.Equal(0, status.Minutes.Mean);
        Assert.Equal(0, status.MonthMet);
    }

    [Fact]
    public void Fewer_fallbacks_for_a_partner_cost_minutes_and_a_buffer_saves_them()
    {
        var written = VariantOf("as written", Sample("regional-warehouse"), Quick);
        var bare = VariantOf("bare", Sample("regional-warehouse", "partners.carrier-north.fallback=null", "partners.carrier-north.buffer=none"), Quick, written);
        var buffered = VariantOf("buffered", Sample("regional-warehouse", "partners.carrier-north.fallback=null"), Quick, written);

        double Minutes(Variant variant) => Difference.Between(written, variant).Single(difference => difference.Process == "warehouse-dispatch").Minutes.Mean;

        Assert.True(Minutes(bare) > Minutes(buffered) && Minutes(buffered) > 0, $"{Minutes(bare)} > {Minutes(buffered)} > 0");
    }

    private static EstatePrediction Predict(EstateModel estate, PredictionOptions options) => Predictor.Predict(estate, options, cancellation: TestContext.Current.CancellationToken);

    private static Variant VariantOf(string name, EstateModel estate, PredictionOptions options, Variant? like = null) => Variant.Of(name, estate, options, like, TestContext.Current.CancellationToken);

    internal static EstateModel Sample(string name, params string[] changes)
    {
        var reading = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read($"samples/{name}/estate.yaml", null, EstateChange.WhatIf(changes));
        Assert.True(reading.Estate is not null, string.Join('\n', reading.Diagnostics));
        return reading.Estate!;
    }
}

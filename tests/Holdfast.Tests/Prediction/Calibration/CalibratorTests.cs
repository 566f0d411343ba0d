using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Figures;
using Xunit;

namespace Holdfast.Tests.Prediction.Calibration;

public sealed class CalibratorTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public void Counted_events_move_a_rate_towards_what_was_counted()
    {
        var (figures, updates) = Update(new Measurement { Figure = "node-failure-rate", Events = 30, Years = 10, At = Today, Source = "log" });

        // A prior of 0.3 a year worth one event, and 30 events in 10 years: (1 + 30) / (3.33 + 10).
        Assert.Equal(31 / ((1 / 0.3) + 10), figures.Of("node-failure-rate").Mean, 9);
        Assert.Equal(30, Assert.Single(updates).Weight, 9);
        Assert.Equal(FigureBasis.Updated, figures.Of("node-failure-rate").Basis);
    }

    [Fact]
    public void Restores_that_worked_make_a_restore_likelier_to_work()
    {
        var (figures, _) = Update(new Measurement { Figure = "restore-works-untested-probability", Succeeded = 29, Failed = 1, At = Today, Source = "nightly" });

        Assert.Equal((2.4 + 29) / 34, figures.Of("restore-works-untested-probability").Mean, 9);
    }

    [Fact]
    public void Many_timings_win_over_the_prior_and_narrow_it()
    {
        var before = FigureBook.Default.Of("restore-redirect-length");
        var (figures, _) = Update(new Measurement { Figure = "restore-redirect-length", Hours = [.. Enumerable.Repeat(0.05, 20), .. Enumerable.Repeat(0.06, 20)], At = Today, Source = "drills" });
        var after = figures.Of("restore-redirect-length");

        Assert.InRange(after.Mean, 0.05, 0.075);
        Assert.True(FigureDraw.WidthOf(after) < FigureDraw.WidthOf(before) / 2);
    }

    [Fact]
    public void An_old_measurement_counts_for_less_and_leaves_the_interval_wide()
    {
        var recent = At(Today);
        var old = At(Today.AddYears(-6));
        var prior = FigureBook.Default.Of("postgres-restart-elsewhere-length");

        Assert.True(Math.Abs(old.Mean - prior.Mean) < Math.Abs(recent.Mean - prior.Mean));
        Assert.True(FigureDraw.WidthOf(old) > FigureDraw.WidthOf(recent));

        static Figure At(DateOnly day) =>
            Update(new Measurement { Figure = "postgres-restart-elsewhere-length", Hours = [0.01, 0.012, 0.011], At = day, Source = "drill" }).Figures.Of("postgres-restart-elsewhere-length");
    }

    [Fact]
    public void A_failover_timed_as_a_whole_moves_its_stages()
    {
        var (figures, _) = Update(new Measurement { Figure = "postgres-failover-length", Part = "erp", Hours = [.. Enumerable.Repeat(200 / 3600.0, 200)], At = Today, Source = "drill" });
        string[] stages = ["postgres-failover-detect", "postgres-failover-decide", "postgres-failover-promote", "postgres-failover-redirect"];

        Assert.InRange(stages.Sum(stage => figures.Of(stage, "erp").Mean) * 3600, 180, 215);
        Assert.All(stages, stage => Assert.Equal(FigureBook.Default.Of(stage).Mean, figures.Of(stage, "another").Mean));
    }

    [Theory]
    [InlineData("evidence: [{ figure: node-failure-rate, events: 3, years: 14, at: 2026-10-11 }]", 0)]
    [InlineData("{\"evidence\": [{\"figure\": \"odoo-start\", \"measured\": [\"41s\", \"1m\"], \"at\": \"2026-10-11\", \"scale\": 0.5}]}", 0)]
    [InlineData("evidence: [{ figure: node-failure-rte, events: 3, years: 14, at: 2026-10-11 }]", 1501)]
    [InlineData("evidence: [{ figure: node-failure-rate, measured: [3s], at: 2026-10-11 }]", 1502)]
    [InlineData("evidence: [{ figure: node-failure-rate, at: 2026-10-11 }]", 1512)]
    [InlineData("evidence: [{ figure: node-failure-rate, events: -3, years: 14, at: 2026-10-11 }]", 1513)]
    [InlineData("evidence: [{ figure: odoo-start, measured: [0s], at: 2026-10-11 }]", 1513)]
    [InlineData("evidence: [{ figure: odoo-start, measured: [1s], at: 2026-10-11, scale: 2 }]", 1513)]
    [InlineData("evidence: [{ figure: odoo-start, measured: [soon], at: 2026-10-11 }]", 1511)]
    [InlineData("evidence: [{ figure: odoo-start, measured: [1s], at: yesterday }]", 1511)]
    [InlineData("evidence: 7", 1511)]
    [InlineData("evidence: [7]", 1511)]
    [InlineData("{ [", 1511)]
    [InlineData("", 1511)]
    [InlineData("verdicts: [{ scenario: database-crash, proven: { rtoSeconds: 3.3 } }]", 1511)]
    public void Evidence_is_read_or_reported(string text, int code)
    {
        var (measurements, problems) = EvidenceFile.Read("evidence.yaml", text, PredictorTests.Sample("regional-warehouse"));

        Assert.Equal(code == 0 ? [] : [code], problems.Select(problem => problem.Code.Number));
        Assert.Equal(code == 0 ? 1 : 0, measurements.Count);
    }

    [Fact]
    public void A_drill_on_a_stand_in_is_weak_evidence_for_the_managed_database()
    {
        const string proof = """
            { "startedAt": "2026-11-01T03:14:36Z", "verdicts": [
              { "scenario": "database-crash", "proven": { "rtoSeconds": 3.305 } },
              { "scenario": "node-loss", "proven": { "rtoSeconds": 7.119 } },
              { "scenario": "region-loss", "proven": null } ] }
            """;
        var (measurements, problems) = EvidenceFile.Read("proof.json", proof, PredictorTests.Sample("regional-warehouse"));

        Assert.Empty(problems);
        var measured = Assert.Single(measurements);
        Assert.Equal(("postgres-failover-length", "erp", 0.1), (measured.Figure, measured.Part, measured.Scale));
        var (figures, _) = Update(measured);
        Assert.InRange(figures.Of("postgres-failover-length", "erp").Mean / FigureBook.Default.Of("postgres-failover-length").Mean, 0.7, 0.999);
    }

    private static (FigureBook Figures, IReadOnlyList<FigureUpdate> Updates) Update(Measurement measurement) => Calibrator.Update(FigureBook.Default, [measurement], Today);
}

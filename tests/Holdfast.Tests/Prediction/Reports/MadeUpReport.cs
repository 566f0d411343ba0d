using Holdfast.Prediction;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Simulation;
using Holdfast.Prediction.Variants;

namespace Holdfast.Tests.Prediction.Reports;

/// <summary>A prediction that nobody has simulated, with everything in it that a report has to show, and names that must be escaped.</summary>
internal static class MadeUpReport
{
    public static readonly Figure DecisionLength = new()
    {
        Name = "decision-length",
        About = "Until somebody decides",
        Form = FigureForm.Length,
        Basis = FigureBasis.Prior,
        Confidence = Confidence.VeryLow,
        Source = "Holdfast prior: a <meeting> & a call",
        Length = LognormalDuration.Of(0.25, 1),
    };

    private static readonly Figure ZoneOutages = new()
    {
        Name = "zone-outage-rate",
        About = "A zone is out",
        Form = FigureForm.Rate,
        Basis = FigureBasis.Counted,
        Confidence = Confidence.Low,
        Source = "https://status.example.com/history?a=1&b=2",
        Date = "2025-04",
        Number = 0.0245,
    };

    private static readonly Figure RestoreWorks = new()
    {
        Name = "restore-works-probability",
        Part = "erp",
        About = "A restore works the first time",
        Form = FigureForm.Probability,
        Basis = FigureBasis.Estate,
        Confidence = Confidence.High,
        Source = "twelve restores",
        Number = 0.97,
    };

    public static readonly ProcessPrediction Dispatch = new()
    {
        Process = "dispatch",
        Objective = 0.9995,
        Availability = new Interval(0.99916, 0.9987, 0.9996),
        MinutesDown = new Interval(285.4, 136.2, 437.8),
        MinutesByDraw = [136.2, 285.4, 437.8],
        SimulationError = 4.321,
        MinutesDegraded = 4.46,
        MinutesAllowed = 169.3,
        MonthMet = new Estimate(0.7612, 0.0031),
        YearMet = new Estimate(0.4711, 0.0042),
        AllMet = 0.1234,
        OutagesPerYear = 17.2,
        Rto = new RecoveryTimes
        {
            TargetSeconds = 900,
            Within = 0.812,
            AllOfAYearWithin = 0.1234,
            P50Seconds = 181.3,
            P95Seconds = 4_512,
            P99Seconds = 15_120,
            Curve = [(12, 0.01), (60, 0.25), (181.3, 0.5), (900, 0.812), (4_512, 0.95), (15_120, 0.99), (80_000, 1)],
        },
        Rpo = new RecoveryPoints { TargetSeconds = 0, Within = 0.02, AllOfAYearWithin = 0.801, Breaches = [("operator-error", 0.2), ("bad-release", 0.0192), ("region-loss", 0)] },
        CutOffsMissed = 0.231,
        CutOffs = 313,
        Scenarios = [new Contribution("operator-error", 0.5, 201.2, 0.705), new Contribution("zone-loss", 0.0123, 70, 0.245), new Contribution("bad-release", 1.25, 14.2, 0.05)],
        Components = [new Contribution("erp", 0.5, 201.2, 0.705), new Contribution("the <b>zone</b> & its neighbour", 0.0123, 70, 0.245), new Contribution("odoo", 1.25, 14.2, 0.05)],
        Waterfalls =
        [
            new Waterfall("operator-error", [new WaterfallStep("detect", 2_400), new WaterfallStep("decide", 366), new WaterfallStep("restore", 14_000)]),
            new Waterfall("zone-loss", [new WaterfallStep("zone back", 82_800)]),
            new Waterfall("bad-release", [new WaterfallStep("detect", 45), new WaterfallStep("roll back", 30)]),
        ],
        Sla = new SlaProduct(0.9981, [("Azure Database for PostgreSQL", 99.99), ("Front Door", 99.99)]),
        Years = 10_240,
    };

    /// <summary>A process that nothing ever happens to.</summary>
    public static readonly ProcessPrediction Calm = Dispatch with
    {
        Process = "calm",
        Objective = 0.9,
        Availability = new Interval(1, 1, 1),
        MinutesDown = new Interval(0, 0, 0),
        MinutesDegraded = 0,
        MinutesAllowed = 52_596,
        MonthMet = new Estimate(1, 0),
        YearMet = new Estimate(1, 0),
        OutagesPerYear = 0,
        Rto = new RecoveryTimes { TargetSeconds = 3_600, Within = 1, AllOfAYearWithin = 1, P50Seconds = null, P95Seconds = null, P99Seconds = null, Curve = [] },
        Rpo = new RecoveryPoints { TargetSeconds = 86_400, Within = null, AllOfAYearWithin = 1, Breaches = [] },
        CutOffsMissed = 0,
        CutOffs = 0,
        Scenarios = [],
        Components = [],
        Waterfalls = [],
        Sla = new SlaProduct(1, []),
    };

    public static readonly IReadOnlyList<WhatIfRow> WhatIfs =
    [
        new(DifferenceOf("stores.erp.availability=<zone>", "dispatch", -80.2, 0.081), 412.5m),
        new(DifferenceOf("stores.erp.availability=<zone>", "calm", 0, 0), 412.5m),
        new(DifferenceOf("no standby", "dispatch", 1_234, -0.21), null),
    ];

    public static readonly IReadOnlyList<DesignPoint> Designs =
    [
        new("as written", 4_120, new Interval(0.12, 0.05, 0.22)),
        new("one zone & no standby", 2_010, new Interval(0.02, 0.01, 0.04), IsPareto: true),
        new("zones", 3_900, new Interval(0.61, 0.5, 0.72), IsPareto: true, IsCheapest: true) { UnpricedParts = 1 },
        new("two regions", 9_800, new Interval(0.64, 0.64, 0.64), IsPareto: true),
        new("another cloud", null, new Interval(0.5, 0.4, 0.6)),
    ];

    public static readonly PredictionReport Report = new()
    {
        Prediction = new EstatePrediction
        {
            Estate = "corner-warehouse",
            Environment = "production",
            Processes = [Dispatch, Calm],
            Figures = [DecisionLength, RestoreWorks, ZoneOutages],
            Options = new PredictionOptions { Seed = 7 },
            Events = 1_234_567,
            Updates = [new FigureUpdate(DecisionLength with { Length = LognormalDuration.Of(0.5, 3) }, DecisionLength, 3.2, "proof.json of <2026>")],
        },
        Weights = [new FigureWeight(DecisionLength, 0.31), new FigureWeight(ZoneOutages, 0.245)],
        ProductVersion = "1.2.3",
        Required = 0.6,
        WhatIfs = WhatIfs,
        Designs = Designs,
        Costs = [new CostLine("erp", "2 servers of 4 cores", 1_460, new Price("d4s", "vcore", "hour", 0.25m, "eastus", "https://prices.example.com", "2024-08", IsListPrice: true)), new CostLine("sessions", "1 GiB", 1, null)],
        Obstacles = [new Obstacle("dispatch", "rto", 0.41, [("the <carrier>", 0.45)]), new Obstacle("dispatch", "rpo", 0.5, [])],
    };

    private static Difference DifferenceOf(string variant, string process, double minutes, double probability) => new()
    {
        Variant = variant,
        Process = process,
        Minutes = new Interval(minutes, minutes - 20, minutes + 20),
        MonthMet = probability / 2,
        YearMet = probability,
        WithinRto = probability / 3,
        WithinRpo = 0,
    };
}

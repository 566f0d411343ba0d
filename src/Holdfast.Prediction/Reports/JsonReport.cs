using System.Text.Json.Nodes;
using Holdfast.Estate.Reading;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Simulation;
using Holdfast.Prediction.Variants;

namespace Holdfast.Prediction.Reports;

/// <summary>A prediction as JSON: everything, each number with its unit in its name, in a fixed order.</summary>
public static class JsonReport
{
    // More is noise, and the last digits of a logarithm differ between machines.
    private const int DigitsThatCount = 5;

    public static JsonObject Of(PredictionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var prediction = report.Prediction;
        var weights = report.Weights.ToDictionary(weight => weight.Figure, weight => weight.Share);
        var written = new JsonObject
        {
            ["format"] = 1,
            ["estate"] = prediction.Estate,
            ["environment"] = prediction.Environment,
            ["seed"] = prediction.Options.Seed,
            ["precisionPercent"] = Number(100 * prediction.Options.Precision),
            ["figureDraws"] = prediction.Options.Draws,
            ["yearsSimulated"] = prediction.Processes.Sum(process => process.Years),
            ["eventsSimulated"] = prediction.Events,
            ["processes"] = List(prediction.Processes, ProcessOf),
            ["figures"] = List(prediction.Figures, figure => FigureOf(figure, weights.GetValueOrDefault(figure))),
            ["evidence"] = List(prediction.Updates, UpdateOf),
            ["leftOut"] = List(ModelLimits.All, limit => limit),
        };
        if (report.WhatIfs.Count > 0)
            written["whatIfs"] = List(report.WhatIfs, WhatIfOf);
        if (report.Designs.Count > 0)
            written["designs"] = List(report.Designs, DesignOf);
        if (report.Costs.Count > 0)
            written["costs"] = List(report.Costs, CostOf);
        if (report.Obstacles.Count > 0)
            written["obstacles"] = List(report.Obstacles, ObstacleOf);
        return written;
    }

    private static JsonObject ProcessOf(ProcessPrediction process) => new()
    {
        ["process"] = process.Process,
        ["allKeptInYearProbability"] = Number(process.AllMet),
        ["availability"] = new JsonObject
        {
            ["objectivePercent"] = (double)(decimal)(100 * process.Objective),
            ["meanPercent"] = Share(process.Availability.Mean),
            ["lowPercent"] = Share(process.Availability.Low),
            ["highPercent"] = Share(process.Availability.High),
            ["keptInMonthProbability"] = Number(process.MonthMet.Value),
            ["keptInMonthStandardErrorProbability"] = Error(process.MonthMet),
            ["keptInYearProbability"] = Number(process.YearMet.Value),
            ["keptInYearStandardErrorProbability"] = Error(process.YearMet),
        },
        ["outOfService"] = new JsonObject
        {
            ["meanMinutesPerYear"] = Number(process.MinutesDown.Mean),
            ["lowMinutesPerYear"] = Number(process.MinutesDown.Low),
            ["highMinutesPerYear"] = Number(process.MinutesDown.High),
            ["allowedMinutesPerYear"] = Number(process.MinutesAllowed),
            ["simulationErrorMinutesPerYear"] = Number(process.SimulationError, 2),
            ["outagesPerYear"] = Number(process.OutagesPerYear),
        },
        ["belowFullStrengthMinutesPerYear"] = Number(process.MinutesDegraded),
        ["recoveryTime"] = new JsonObject
        {
            ["objectiveSeconds"] = process.Rto.TargetSeconds,
            ["outageKeepsProbability"] = Number(process.Rto.Within),
            ["yearKeepsProbability"] = Number(process.Rto.AllOfAYearWithin),
            ["p50Seconds"] = Number(process.Rto.P50Seconds),
            ["p95Seconds"] = Number(process.Rto.P95Seconds),
            ["p99Seconds"] = Number(process.Rto.P99Seconds),
            ["distribution"] = List(process.Rto.Curve, point => new JsonObject { ["seconds"] = Number(point.Seconds), ["endedPercent"] = Number(100 * point.Share) }),
        },
        ["recoveryPoint"] = new JsonObject
        {
            ["objectiveSeconds"] = process.Rpo.TargetSeconds,
            ["incidentKeepsProbability"] = Number(process.Rpo.Within),
            ["yearKeepsProbability"] = Number(process.Rpo.AllOfAYearWithin),
            ["breaches"] = List(process.Rpo.Breaches, breach => new JsonObject { ["scenario"] = breach.Scenario, ["incidentsPerYear"] = Number(breach.PerYear) }),
        },
        ["cutOffs"] = new JsonObject { ["perYear"] = Number(process.CutOffs), ["missedPerYear"] = Number(process.CutOffsMissed) },
        ["scenarios"] = List(process.Scenarios, cause => ContributionOf("scenario", cause)),
        ["components"] = List(process.Components, cause => ContributionOf("component", cause)),
        ["recoverySteps"] = List(process.Waterfalls, WaterfallOf),
        ["contracts"] = new JsonObject
        {
            ["productPercent"] = Share(process.Sla.Fraction),
            ["services"] = List(process.Sla.Services, service => new JsonObject { ["service"] = service.Service, ["slaPercent"] = service.Percent }),
        },
        ["yearsSimulated"] = process.Years,
    };

    private static JsonObject ContributionOf(string kind, Contribution cause) => new()
    {
        [kind] = cause.Cause,
        ["minutesPerYear"] = Number(cause.MinutesPerYear),
        ["sharePercent"] = Number(100 * cause.Share),
        ["outagesPerYear"] = Number(cause.OutagesPerYear),
    };

    private static JsonObject WaterfallOf(Waterfall waterfall) => new()
    {
        ["scenario"] = waterfall.Scenario,
        ["meanSeconds"] = Number(waterfall.Seconds),
        ["steps"] = List(waterfall.Steps, step => new JsonObject { ["step"] = step.Name, ["meanSeconds"] = Number(step.Seconds) }),
    };

    private static JsonObject FigureOf(Figure figure, double weight)
    {
        var written = new JsonObject { ["name"] = figure.Name, ["part"] = figure.Part, ["about"] = figure.About };
        switch (figure.Form)
        {
            case FigureForm.Rate:
                written["perYear"] = Number(figure.Mean);
                break;
            case FigureForm.Probability:
                written["probability"] = Number(figure.Mean);
                break;
            default:
                written["meanSeconds"] = Number(figure.Mean * 3600);
                if (figure.Length is LognormalDuration tailed)
                    written["medianSeconds"] = Number(tailed.Median * 3600);
                break;
        }

        written["basis"] = PredictionWords.Of(figure.Basis);
        written["isPrior"] = figure.IsPrior;
        written["confidence"] = PredictionWords.Of(figure.Confidence);
        written["source"] = SecretWords.Without(figure.Source);
        written["date"] = figure.Date;
        written["weightPercent"] = Number(100 * weight, 3);
        return written;
    }

    private static JsonObject UpdateOf(FigureUpdate update) => new()
    {
        ["figure"] = update.After.Name,
        ["part"] = update.After.Part,
        ["before"] = PredictionWords.Value(update.Before),
        ["after"] = PredictionWords.Value(update.After),
        ["countsAsMeasurements"] = Number(update.Weight, 3),
        ["source"] = SecretWords.Without(update.Source),
    };

    private static JsonObject WhatIfOf(WhatIfRow row) => new()
    {
        ["change"] = row.Difference.Variant,
        ["process"] = row.Difference.Process,
        ["outOfServiceDifference"] = new JsonObject
        {
            ["meanMinutesPerYear"] = Number(row.Difference.Minutes.Mean),
            ["lowMinutesPerYear"] = Number(row.Difference.Minutes.Low),
            ["highMinutesPerYear"] = Number(row.Difference.Minutes.High),
        },
        ["keptInMonthDifferenceProbability"] = Number(row.Difference.MonthMet),
        ["keptInYearDifferenceProbability"] = Number(row.Difference.YearMet),
        ["outageKeepsRecoveryTimeDifferenceProbability"] = Number(row.Difference.WithinRto),
        ["yearKeepsRecoveryPointDifferenceProbability"] = Number(row.Difference.WithinRpo),
        ["costDifferenceUsdPerMonth"] = Usd(row.UsdPerMonth),
    };

    private static JsonObject DesignOf(DesignPoint design) => new()
    {
        ["design"] = design.Name,
        ["costUsdPerMonth"] = Usd(design.UsdPerMonth),
        ["unpricedParts"] = design.UnpricedParts,
        ["allKeptInYearProbability"] = Number(design.AllMet.Mean),
        ["allKeptInYearLowProbability"] = Number(design.AllMet.Low),
        ["allKeptInYearHighProbability"] = Number(design.AllMet.High),
        ["isPareto"] = design.IsPareto,
        ["isCheapest"] = design.IsCheapest,
    };

    private static JsonObject CostOf(CostLine line) => new()
    {
        ["part"] = line.Part,
        ["what"] = line.What,
        ["costUsdPerMonth"] = Usd(line.Usd),
        ["sku"] = line.Price?.Sku,
        ["meter"] = line.Price?.Meter,
        ["region"] = line.Price?.Region,
        ["source"] = line.Price?.Source,
        ["date"] = line.Price?.Date,
    };

    private static JsonObject ObstacleOf(Obstacle obstacle) => new()
    {
        ["process"] = obstacle.Process,
        ["objective"] = obstacle.Objective,
        ["withBestDesignProbability"] = Number(obstacle.Probability),
        ["forbiddenBy"] = List(obstacle.ForbiddenBy, alone => new JsonObject { ["component"] = alone.Component, ["aloneLeavesProbability"] = Number(alone.Alone) }),
    };

    private static decimal? Usd(decimal? usd) => usd is { } known ? Math.Round(known, 2) : null;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> nodeOf) => new([.. items.Select(item => (JsonNode?)nodeOf(item))]);

    /// <summary>An availability in percent. What counts of it is what is missing of 100.</summary>
    private static double Share(double fraction) => Math.Round(100 - (100 * Number(1 - fraction)), 10);

    // An error of an estimate is known to two digits at best.
    private static double Error(Estimate estimate) => Number(estimate.StandardError, 2);

    private static double? Number(double? value) => value is { } known ? Number(known) : null;

    private static double Number(double value, int digits = DigitsThatCount)
    {
        if (value == 0 || !double.IsFinite(value))
            return 0;
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals >= 0 ? Math.Round(value, Math.Min(15, decimals)) : Math.Round(value / Math.Pow(10, -decimals)) * Math.Pow(10, -decimals);
    }
}

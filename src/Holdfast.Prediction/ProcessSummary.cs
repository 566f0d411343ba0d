using Holdfast.Estate.Model;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Simulation;
using Holdfast.Prediction.Years;

namespace Holdfast.Prediction;

/// <summary>What the tallies of all draws say of a process.</summary>
internal sealed class ProcessSummary
{
    private readonly BusinessProcess process;
    private readonly ProcessClock clock;
    private readonly FailureModel central;
    private readonly IReadOnlyList<FailureModel> models;
    private readonly (YearTally First, YearTally Second)[] halves;
    private readonly int years;
    private readonly List<double> down;

    /// <param name="process">The process.</param>
    /// <param name="clock">Its hours and objectives.</param>
    /// <param name="central">The model with each figure at its mean: what the names of causes and steps are taken from.</param>
    /// <param name="models">The model of each draw.</param>
    /// <param name="halves">For each draw, two tallies that are independent of each other: how far they differ is what chance did.</param>
    /// <param name="years">How many years each half has.</param>
    public ProcessSummary(
        BusinessProcess process, ProcessClock clock, FailureModel central, IReadOnlyList<FailureModel> models, (YearTally First, YearTally Second)[] halves, int years)
    {
        (this.process, this.clock, this.central, this.models, this.halves, this.years) = (process, clock, central, models, halves, years);
        down = [.. halves.Select(half => (half.First.Down + half.Second.Down) / 2)];
    }

    /// <summary>How far chance may have led the time out of service astray: half the 95 % interval as a share of the value.</summary>
    public double RelativeError => down.Average() is var mean and > 0 ? 1.96 * Error(tally => tally.Down) / mean : 0;

    public ProcessPrediction ToPrediction(SlaProduct sla)
    {
        var hours = YearSimulation.HoursOfYear * clock.Week.Share;
        var objective = (double)process.Objectives.Availability.Fraction;
        var scenarios = ContributionsBy(hazard => hazard.Scenario);
        return new ProcessPrediction
        {
            Process = process.Name,
            Objective = objective,
            Availability = Interval.Of([.. down.Select(time => 1 - (time / hours))]),
            MinutesDown = Interval.Of([.. down.Select(time => time * 60)]),
            MinutesByDraw = [.. down.Select(time => time * 60)],
            SimulationError = Error(tally => tally.Down) * 60,
            MinutesDegraded = Mean(tally => tally.Degraded) * 60,
            MinutesAllowed = (1 - objective) * hours * 60,
            MonthMet = EstimateOf(tally => tally.MonthsMet),
            YearMet = EstimateOf(tally => tally.YearsMet),
            AllMet = Mean(tally => tally.YearsKept),
            OutagesPerYear = Mean(tally => tally.Outages),
            Rto = RecoveryTimesOf(),
            Rpo = RecoveryPointsOf(),
            CutOffsMissed = Mean(tally => tally.CutOffsMissed),
            CutOffs = clock.CutOffsInYear,
            Scenarios = scenarios,
            Components = ContributionsBy(hazard => hazard.Component),
            Waterfalls = [.. scenarios.Select(scenario => Waterfalls.Of(central, scenario.Cause))],
            Sla = sla,
            Years = 2L * years * halves.Length,
        };
    }

    private RecoveryTimes RecoveryTimesOf()
    {
        var lengths = new LengthHistogram();
        foreach (var (first, second) in halves)
        {
            lengths.Add(first.Lengths);
            lengths.Add(second.Lengths);
        }

        var outages = Mean(tally => tally.Outages);
        return new RecoveryTimes
        {
            TargetSeconds = process.Objectives.Rto.TotalSeconds,
            Within = outages > 0 ? Mean(tally => tally.OutagesWithinRto) / outages : 1,
            AllOfAYearWithin = Mean(tally => tally.YearsWithinRto),
            P50Seconds = lengths.Quantile(0.5) * 3600,
            P95Seconds = lengths.Quantile(0.95) * 3600,
            P99Seconds = lengths.Quantile(0.99) * 3600,
            Curve = [.. lengths.Curve().Select(point => (point.Hours * 3600, point.Share))],
        };
    }

    // What is lost does not depend on what else is down: so no simulation is needed, only the rates of each draw.
    private RecoveryPoints RecoveryPointsOf()
    {
        var losing = models.SelectMany(model => model.Hazards.Where(hazard => hazard.Loss is not null)).ToList();
        var all = losing.Sum(hazard => hazard.PerHour);
        var breaches = losing
            .GroupBy(hazard => hazard.Scenario, BreachRate, StringComparer.Ordinal)
            .Select(group => (Scenario: group.Key, PerYear: group.Sum() * YearSimulation.HoursOfYear / models.Count))
            .OrderByDescending(breach => breach.PerYear)
            .ToList();
        var none = models.Average(model => Math.Exp(-model.Hazards.Where(hazard => hazard.Loss is not null).Sum(BreachRate) * YearSimulation.HoursOfYear));
        return new RecoveryPoints
        {
            TargetSeconds = process.Objectives.Rpo.TotalSeconds,
            Within = all > 0 ? 1 - (losing.Sum(BreachRate) / all) : null,
            AllOfAYearWithin = none,
            Breaches = breaches,
        };
    }

    private double BreachRate(Hazard hazard) => hazard.PerHour * (1 - hazard.Loss!.AtMost(clock.Rpo(hazard.IsRegionLoss)));

    private List<Contribution> ContributionsBy(Func<Hazard, string> causeOf)
    {
        var total = Mean(tally => tally.Down);
        return
        [
            .. Enumerable.Range(0, central.Hazards.Length)
                .GroupBy(hazard => causeOf(central.Hazards[hazard]), StringComparer.Ordinal)
                .Select(group => Contribution(group.Key, group, total))
                .Where(contribution => contribution.MinutesPerYear > 0)
                .OrderByDescending(contribution => contribution.MinutesPerYear)
                .ThenBy(contribution => contribution.Cause, StringComparer.Ordinal),
        ];
    }

    private Contribution Contribution(string cause, IEnumerable<int> hazards, double total)
    {
        var numbers = hazards.ToList();
        var minutes = numbers.Sum(hazard => Mean(tally => tally.DownByHazard[hazard])) * 60;
        return new Contribution(cause, numbers.Sum(hazard => Mean(tally => tally.OutagesByHazard[hazard])), minutes, total > 0 ? minutes / (total * 60) : 0);
    }

    private Estimate EstimateOf(Func<YearTally, double> value) => new(Mean(value), Error(value));

    private double Mean(Func<YearTally, double> value) => halves.Average(half => (value(half.First) + value(half.Second)) / 2);

    /// <summary>What is left of chance in a mean over all draws.</summary>
    private double Error(Func<YearTally, double> value)
    {
        var squares = halves.Sum(half => Math.Pow(value(half.First) - value(half.Second), 2) / 4);
        return Math.Sqrt(squares) / halves.Length;
    }
}

using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;

namespace Holdfast.Prediction.Years;

/// <summary>What a process felt in simulated years, weighed to one year. Times are hours.</summary>
internal sealed class YearTally(int hazards)
{
    private readonly double[] months = new double[YearSimulation.Months];

    /// <summary>The time out of service within the hours of the process.</summary>
    public double Down { get; private set; }

    /// <summary>The time below full strength but in service, within the hours of the process.</summary>
    public double Degraded { get; private set; }

    /// <summary>The share of months in which the availability objective is met.</summary>
    public double MonthsMet { get; private set; }

    /// <summary>The share of years in which the availability objective is met.</summary>
    public double YearsMet { get; private set; }

    /// <summary>The share of years in which no outage lasts longer than it may.</summary>
    public double YearsWithinRto { get; private set; }

    /// <summary>The share of years in which every objective is kept: availability, recovery time and recovery point.</summary>
    public double YearsKept { get; private set; }

    /// <summary>How many outages are felt in a year.</summary>
    public double Outages { get; private set; }

    /// <summary>How many of them last no longer than they may.</summary>
    public double OutagesWithinRto { get; private set; }

    /// <summary>How many cut-offs of a year fall into an outage.</summary>
    public double CutOffsMissed { get; private set; }

    /// <summary>The time out of service by the hazard that was the last straw.</summary>
    public double[] DownByHazard { get; } = new double[hazards];

    /// <summary>How many outages a year has, by hazard.</summary>
    public double[] OutagesByHazard { get; } = new double[hazards];

    /// <summary>How long outages last.</summary>
    public LengthHistogram Lengths { get; } = new();

    /// <summary>How many failures and repairs were simulated.</summary>
    public long Events { get; set; }

    /// <summary>Adds a year.</summary>
    /// <param name="outages">Its outages, in hours from its beginning.</param>
    /// <param name="model">The model.</param>
    /// <param name="clock">The process.</param>
    /// <param name="phase">The hour of the week at which the year begins.</param>
    /// <param name="weight">The probability that this year stands for.</param>
    /// <param name="keepsData">The probability that nothing of the year loses more data than it may.</param>
    public void Add(List<Outage> outages, FailureModel model, ProcessClock clock, double phase, double weight, double keepsData = 1)
    {
        Array.Clear(months);
        var (down, notFull, isWithinRto) = (0.0, 0.0, true);
        foreach (var outage in outages)
        {
            var held = clock.Week.Held(outage.Start + phase, outage.End + phase);
            if (outage.IsDegraded)
            {
                notFull += held;
                continue;
            }

            CutOffsMissed += weight * clock.CutOffsIn(outage.Start + phase, outage.End + phase);
            if (held <= 0)
                continue;
            down += held;
            isWithinRto &= AddFelt(outage, model, clock, phase, held, weight);
            SpreadOverMonths(outage, clock, phase);
        }

        var allowed = (double)(1 - clock.Process.Objectives.Availability.Fraction) * YearSimulation.HoursOfYear * clock.Week.Share;
        Down += weight * down;
        Degraded += weight * Math.Max(0, notFull - down);
        YearsMet += down <= allowed ? weight : 0;
        YearsWithinRto += isWithinRto ? weight : 0;
        YearsKept += isWithinRto && down <= allowed ? weight * keepsData : 0;
        foreach (var month in months)
            MonthsMet += month <= allowed / YearSimulation.Months ? weight / YearSimulation.Months : 0;
    }

    private bool AddFelt(Outage outage, FailureModel model, ProcessClock clock, double phase, double held, double weight)
    {
        // What happens before the doors open is not felt; from then on the clock counts, not the shift.
        var felt = outage.End + phase - clock.Week.NextHeld(outage.Start + phase);
        var isWithin = felt <= clock.Rto(model.Hazards[outage.Hazard].IsRegionLoss);
        Outages += weight;
        OutagesWithinRto += isWithin ? weight : 0;
        DownByHazard[outage.Hazard] += weight * held;
        OutagesByHazard[outage.Hazard] += weight;
        Lengths.Add(felt, weight);
        return isWithin;
    }

    private void SpreadOverMonths(Outage outage, ProcessClock clock, double phase)
    {
        const double length = YearSimulation.HoursOfYear / YearSimulation.Months;
        for (var start = outage.Start; start < outage.End;)
        {
            // What is left over at the end of the year belongs to its last month.
            var month = Math.Min((int)(start / length), YearSimulation.Months - 1);
            var end = month == YearSimulation.Months - 1 ? outage.End : Math.Min(outage.End, (month + 1) * length);
            months[month] += clock.Week.Held(start + phase, end + phase);
            if (end <= start)
                break;
            start = end;
        }
    }
}

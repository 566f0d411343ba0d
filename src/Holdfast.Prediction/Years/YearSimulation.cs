using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Simulation;

namespace Holdfast.Prediction.Years;

/// <summary>Lives through years of a model, each with failures at moments of the week, and tallies what a process feels.</summary>
/// <remarks>
/// Years are stratified by how many rare failures they have (none, one, more), each stratum weighed by its exact Poisson probability: so the loss of
/// a region once in a hundred years is seen in a third of the years and counts for its hundredth.
/// </remarks>
internal sealed class YearSimulation
{
    public const double HoursOfYear = 8766;
    public const int Months = 12;

    /// <summary>Rarer than this in a year, a failure belongs to the strata.</summary>
    private const double RarePerYear = 0.2;

    private const int MostRare = 6;

    private readonly Wiring wiring;
    private readonly ProcessClock clock;
    private readonly SystemState state;
    private readonly Arrivals arrivals;
    private readonly double rareMean;
    private readonly ulong key;
    private readonly double[] keepsEnough;

    public YearSimulation(FailureModel model, ProcessClock clock, ulong key)
    {
        wiring = new Wiring(model);
        this.clock = clock;
        this.key = key;
        state = new SystemState(wiring);
        keepsEnough = [.. model.Hazards.Select(hazard => hazard.Loss?.AtMost(clock.Rpo(hazard.IsRegionLoss)) ?? 1)];
        int[] rare = [.. Enumerable.Range(0, model.Hazards.Length).Where(hazard => model.Hazards[hazard].PerHour * HoursOfYear < RarePerYear)];
        rareMean = rare.Sum(hazard => model.Hazards[hazard].PerHour) * HoursOfYear;
        arrivals = new Arrivals(model, key, rare, clock);
    }

    /// <summary>Lives through some years and tallies them.</summary>
    /// <param name="years">How many; at least ten.</param>
    public YearTally Run(int years)
    {
        var tally = new YearTally(wiring.Model.Hazards.Length);
        var none = Math.Exp(-rareMean);
        var one = rareMean * none;
        var more = Math.Max(0, 1 - none - one);
        var (yearsWithOne, yearsWithMore) = rareMean > 0 ? (years * 3 / 10, years / 10) : (0, 0);
        var yearsWithNone = years - yearsWithOne - yearsWithMore;
        for (var year = 0; year < years; year++)
        {
            if (year < yearsWithNone)
                Live(year, 0, none / yearsWithNone, tally);
            else if (year < yearsWithNone + yearsWithOne)
                Live(year, 1, one / yearsWithOne, tally);
            else
                Live(year, AtLeastTwo(year, 1 - none - one), more / yearsWithMore, tally);
        }

        tally.Events = state.Events;
        return tally;
    }

    /// <summary>A Poisson number, given that it is two or more.</summary>
    private int AtLeastTwo(int year, double probability)
    {
        var chance = new RandomStream(RandomStream.KeyOf(RandomStream.KeyOf(key, 1), (ulong)year));
        var left = chance.Uniform() * probability;
        var term = Math.Exp(-rareMean) * rareMean * rareMean / 2;
        for (var count = 2; count < MostRare; count++)
        {
            left -= term;
            if (left <= 0)
                return count;
            term *= rareMean / (count + 1);
        }

        return MostRare;
    }

    private void Live(int year, int rareOnes, double weight, YearTally tally)
    {
        var chance = new RandomStream(RandomStream.KeyOf(RandomStream.KeyOf(key, 0), (ulong)year));
        var phase = chance.Uniform() * WeekClock.HoursOfWeek;
        arrivals.Draw((ulong)year, phase, rareOnes, RandomStream.KeyOf(RandomStream.KeyOf(key, 2), (ulong)year));
        state.StartCycle();
        var keepsData = 1.0;
        for (var next = 0; next < arrivals.Count || !state.IsQuiet;)
        {
            if (next < arrivals.Count && arrivals.TimeOf(next) <= state.NextDue)
            {
                var strike = new RandomStream(arrivals[next].Key);
                state.Strike(arrivals[next].Hazard, arrivals.TimeOf(next), ref strike);
                keepsData *= keepsEnough[arrivals[next].Hazard];
                next++;
            }
            else
            {
                state.Proceed(ref chance);
            }
        }

        tally.Add(state.Outages, wiring.Model, clock, phase, weight, keepsData);
        state.Outages.Clear();
    }
}

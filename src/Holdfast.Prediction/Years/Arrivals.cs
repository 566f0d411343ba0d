using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Years;

/// <summary>The failures of one year in the order of their times: each hazard draws its own, by its name and the year.</summary>
internal sealed class Arrivals
{
    private readonly Hazard[] hazards;
    private readonly ulong[] keys;
    private readonly double[] noneInYear;
    private readonly WeekClock?[] windows;
    private readonly int[] rare;
    private readonly bool[] isRare;
    private double[] times = new double[256];
    private Arrival[] arrivals = new Arrival[256];

    /// <param name="model">What can fail.</param>
    /// <param name="key">The key of the run.</param>
    /// <param name="rare">The hazards whose number is given by the stratum and not drawn.</param>
    /// <param name="clock">What knows the windows of hazards.</param>
    public Arrivals(FailureModel model, ulong key, IReadOnlyList<int> rare, ProcessClock clock)
    {
        hazards = [.. model.Hazards];
        keys = [.. hazards.Select(hazard => RandomStream.KeyOf(RandomStream.KeyOf(hazard.Name), key))];
        noneInYear = [.. hazards.Select(hazard => Math.Exp(-hazard.PerHour * YearSimulation.HoursOfYear))];
        windows = [.. hazards.Select(hazard => hazard.Window is { } window ? clock.OfWindow(window) : null)];
        this.rare = [.. rare];
        isRare = new bool[hazards.Length];
        foreach (var hazard in rare)
            isRare[hazard] = true;
    }

    public int Count { get; private set; }

    public double TimeOf(int index) => times[index];

    public Arrival this[int index] => arrivals[index];

    /// <summary>Draws a year.</summary>
    /// <param name="year">Which.</param>
    /// <param name="phase">The hour of the week at which it begins.</param>
    /// <param name="rareOnes">How many of the rare failures it has.</param>
    /// <param name="rareKey">The key of the chance by which these are drawn.</param>
    public void Draw(ulong year, double phase, int rareOnes, ulong rareKey)
    {
        Count = 0;
        for (var hazard = 0; hazard < hazards.Length; hazard++)
        {
            if (!isRare[hazard])
                DrawOwn(hazard, RandomStream.KeyOf(keys[hazard], year), phase);
        }

        for (var ordinal = 0UL; ordinal < (ulong)rareOnes; ordinal++)
        {
            var own = RandomStream.KeyOf(rareKey, ordinal);
            var hazard = FirstOfRace(own);
            Add(hazard, new RandomStream(own).Uniform() * YearSimulation.HoursOfYear, RandomStream.KeyOf(own, 0), phase);
        }

        Array.Sort(times, arrivals, 0, Count);
    }

    /// <summary>
    /// Picks a rare failure by its rate: each draws its own exponential time, and the first one wins. So a variant with one rare failure
    /// more, or a likelier one, mostly meets the same as the estate as written.
    /// </summary>
    private int FirstOfRace(ulong own)
    {
        var (first, firstTime) = (rare[0], double.PositiveInfinity);
        foreach (var hazard in rare)
        {
            var time = new RandomStream(RandomStream.KeyOf(keys[hazard], own)).Exponential() / hazards[hazard].PerHour;
            if (time < firstTime)
                (first, firstTime) = (hazard, time);
        }

        return first;
    }

    private void DrawOwn(int hazard, ulong key, double phase)
    {
        var chance = new RandomStream(key);
        var uniform = chance.Uniform();
        if (uniform <= noneInYear[hazard])
            return;

        // The same number that says that there is a first failure says when.
        var perHour = hazards[hazard].PerHour;
        var time = -Math.Log(uniform) / perHour;
        for (var ordinal = 0UL; time < YearSimulation.HoursOfYear; ordinal++)
        {
            Add(hazard, time, RandomStream.KeyOf(key, ordinal), phase);
            time += chance.Exponential() / perHour;
        }
    }

    private void Add(int hazard, double time, ulong key, double phase)
    {
        if (windows[hazard] is { } window)
        {
            time = window.Within(time + phase, new RandomStream(key).Uniform()) - phase;
            time += time < 0 ? WeekClock.HoursOfWeek : time > YearSimulation.HoursOfYear ? -WeekClock.HoursOfWeek : 0;
        }

        if (Count == times.Length)
        {
            Array.Resize(ref times, 2 * Count);
            Array.Resize(ref arrivals, 2 * Count);
        }

        times[Count] = time;
        arrivals[Count++] = new Arrival(hazard, key);
    }

    /// <param name="Hazard">What strikes.</param>
    /// <param name="Key">The key of the chance that decides how long it lasts.</param>
    internal readonly record struct Arrival(int Hazard, ulong Key);
}

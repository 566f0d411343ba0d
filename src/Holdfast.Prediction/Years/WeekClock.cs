using Holdfast.Estate.Values;

namespace Holdfast.Prediction.Years;

/// <summary>Which minutes of a week belong to some hours, so that any span of time is weighed in two look-ups.</summary>
/// <remarks>A week of 168 hours that repeats; the change of the clocks twice a year is left out.</remarks>
internal sealed class WeekClock
{
    public const double HoursOfWeek = 168;
    private const int MinutesOfWeek = 7 * 24 * 60;

    private readonly double[] heldBefore = new double[MinutesOfWeek + 1];
    private readonly int[] nextHeld = new int[MinutesOfWeek];
    private readonly int[] held;

    public WeekClock(WeeklyHours hours)
    {
        Hours = hours;
        var minutes = new List<int>();
        for (var minute = 0; minute < MinutesOfWeek; minute++)
        {
            var isHeld = hours.Contains((DayOfWeek)(minute / 1440), new TimeOnly(minute % 1440 / 60, minute % 60));
            heldBefore[minute + 1] = heldBefore[minute] + (isHeld ? 1.0 / 60 : 0);
            if (isHeld)
                minutes.Add(minute);
        }

        held = [.. minutes];
        var next = held.Length == 0 ? 0 : held[0] + MinutesOfWeek;
        for (var minute = MinutesOfWeek - 1; minute >= 0; minute--)
            next = nextHeld[minute] = heldBefore[minute + 1] > heldBefore[minute] ? minute : next;
    }

    public WeeklyHours Hours { get; }

    /// <summary>The share of a week that belongs to the hours.</summary>
    public double Share => heldBefore[MinutesOfWeek] / HoursOfWeek;

    /// <summary>How much of a span of time belongs to the hours. Times are hours since the beginning of some week.</summary>
    public double Held(double start, double end)
    {
        if (held.Length == MinutesOfWeek)
            return end - start;
        return HeldUntil(end) - HeldUntil(start);
    }

    /// <summary>The first moment from a time on that belongs to the hours.</summary>
    public double NextHeld(double time)
    {
        var week = Math.Floor(time / HoursOfWeek) * HoursOfWeek;
        var minute = Math.Min((int)((time - week) * 60), MinutesOfWeek - 1);
        return Math.Max(time, week + (nextHeld[minute] / 60.0));
    }

    /// <summary>A moment of the hours in the week of a time.</summary>
    public double Within(double time, double uniform)
    {
        var week = Math.Floor(time / HoursOfWeek) * HoursOfWeek;
        var position = uniform * held.Length;
        return week + ((held[(int)position] + (position - Math.Floor(position))) / 60);
    }

    private double HeldUntil(double time)
    {
        var weeks = Math.Floor(time / HoursOfWeek);
        var minutes = (time - (weeks * HoursOfWeek)) * 60;
        var minute = Math.Min((int)minutes, MinutesOfWeek - 1);
        var share = heldBefore[minute + 1] - heldBefore[minute];
        return (weeks * heldBefore[MinutesOfWeek]) + heldBefore[minute] + (share * (minutes - minute));
    }
}

using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>Compares hours that are written in different time zones, with the clocks as they stand on the day of the assessment.</summary>
internal sealed class WorkingTime(AssessedEstate estate)
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;

    /// <summary>Whether there is a minute that belongs to both.</summary>
    public bool Overlap(WeeklyHours some, WeeklyHours others) => MinutesOf(some).Any(minute => Holds(others, some, minute));

    /// <summary>The first moment of some hours, in their own time zone, at which none of the others hold; null when all of it is covered.</summary>
    public (DayOfWeek Day, TimeOnly Time)? FirstUncovered(WeeklyHours hours, IReadOnlyList<WeeklyHours> others)
    {
        foreach (var minute in MinutesOf(hours).Where(minute => !others.Any(other => Holds(other, hours, minute))))
            return At(minute);
        return null;
    }

    /// <summary>Whether hours hold at a moment that is meant in the time zone of others.</summary>
    public bool Holds(WeeklyHours hours, WeeklyHours meantIn, DayOfWeek day, TimeOnly time) =>
        Holds(hours, meantIn, ((int)day * MinutesOfDay) + (time.Hour * 60) + time.Minute);

    /// <summary>The hours of a process; all of them when it says nothing.</summary>
    public static WeeklyHours Of(BusinessProcess process) => process.Hours ?? WeeklyHours.Always;

    /// <summary>The time of a year in which hours hold.</summary>
    public static TimeSpan InYear(WeeklyHours hours) => TimeSpan.FromMinutes(MinutesOf(hours).Count() * 365.25 / 7);

    /// <summary>The most of a span of time that can fall within hours: an outage of a day costs an office ten hours.</summary>
    public static TimeSpan MostWithin(WeeklyHours hours, TimeSpan span)
    {
        var held = new int[(2 * MinutesOfWeek) + 1];
        var working = MinutesOf(hours).ToHashSet();
        for (var minute = 0; minute < 2 * MinutesOfWeek; minute++)
            held[minute + 1] = held[minute] + (working.Contains(minute % MinutesOfWeek) ? 1 : 0);
        var weeks = (int)(span.TotalMinutes / MinutesOfWeek);
        var rest = (int)(span.TotalMinutes % MinutesOfWeek);
        return TimeSpan.FromMinutes((weeks * working.Count) + Enumerable.Range(0, MinutesOfWeek).Max(start => held[start + rest] - held[start]));
    }

    private static IEnumerable<int> MinutesOf(WeeklyHours hours) =>
        Enumerable.Range(0, MinutesOfWeek).Where(minute => hours.Contains(At(minute).Day, At(minute).Time));

    private bool Holds(WeeklyHours hours, WeeklyHours meantIn, int minute)
    {
        var shift = (int)(OffsetOf(hours.TimeZone ?? estate.Model.TimeZone) - OffsetOf(meantIn.TimeZone ?? estate.Model.TimeZone)).TotalMinutes;
        var (day, time) = At((minute + shift + MinutesOfWeek) % MinutesOfWeek);
        return hours.Contains(day, time);
    }

    private static (DayOfWeek Day, TimeOnly Time) At(int minute) =>
        ((DayOfWeek)(minute / MinutesOfDay), new TimeOnly(minute % MinutesOfDay / 60, minute % 60));

    private TimeSpan OffsetOf(TimeZoneName? zone) =>
        zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name.Text, out var found)
            ? found.GetUtcOffset(estate.Today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc))
            : TimeSpan.Zero;
}

using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>The minutes of a week in UTC, so that hours in different time zones can be laid over each other.</summary>
internal sealed class WeekMinutes
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;

    private readonly bool[] held = new bool[MinutesOfWeek];

    /// <summary>The minutes of some hours, with the clocks as they stand on a day.</summary>
    public static WeekMinutes Of(WeeklyHours hours, TimeZoneName? estateZone, DateOnly today)
    {
        var minutes = new WeekMinutes();
        foreach (var span in hours.Spans)
        {
            for (var day = 0; day < 7; day++)
            {
                if (span.Days.Contains((DayOfWeek)day))
                    minutes.Hold(Start(day, span.From, hours.TimeZone ?? estateZone, today), (int)span.Length.TotalMinutes);
            }
        }

        return minutes;
    }

    /// <summary>The minutes that end at a time of some days.</summary>
    public static WeekMinutes Before(Weekdays days, TimeOnly at, int length, TimeZoneName? zone, DateOnly today)
    {
        var minutes = new WeekMinutes();
        for (var day = 0; day < 7; day++)
        {
            if (days.Contains((DayOfWeek)day))
                minutes.Hold(Start(day, at, zone, today) - length, length);
        }

        return minutes;
    }

    public bool Overlaps(WeekMinutes other)
    {
        for (var minute = 0; minute < MinutesOfWeek; minute++)
        {
            if (held[minute] && other.held[minute])
                return true;
        }

        return false;
    }

    private void Hold(int from, int length)
    {
        for (var minute = from; minute < from + length; minute++)
            held[((minute % MinutesOfWeek) + MinutesOfWeek) % MinutesOfWeek] = true;
    }

    private static int Start(int day, TimeOnly at, TimeZoneName? zone, DateOnly today) =>
        (day * MinutesOfDay) + (at.Hour * 60) + at.Minute - (int)OffsetOf(zone, today).TotalMinutes;

    private static TimeSpan OffsetOf(TimeZoneName? zone, DateOnly today) =>
        zone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name.Text, out var found)
            ? found.GetUtcOffset(today.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc))
            : TimeSpan.Zero;
}

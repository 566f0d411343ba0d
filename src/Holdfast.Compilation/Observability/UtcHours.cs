using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Observability;

/// <summary>Hours of the week as a condition of PromQL, which knows no time zone.</summary>
/// <remarks>Only time that lies within the hours both in summer and in winter counts, so that a change of the clock alarms nobody.</remarks>
internal static class UtcHours
{
    private const int SlotMinutes = 15;
    private const int SlotsPerDay = 24 * 60 / SlotMinutes;

    /// <summary>A vector with one sample within the hours and none outside; null where every hour counts.</summary>
    public static string? Condition(WeeklyHours? hours, TimeZoneName? estateZone)
    {
        if (hours is null || hours == WeeklyHours.Always)
            return null;
        var zone = ZoneOf((hours.TimeZone ?? estateZone)?.Text);
        var spans = Enumerable.Range(0, 7).Select(day => SpansOf(hours, zone, (DayOfWeek)day)).ToList();
        var parts = Enumerable.Range(0, 7).Where(day => spans[day].Length > 0).GroupBy(day => spans[day]).Select(group => $"(({group.Key}) and ({Days([.. group])}))");
        return string.Join(" or ", parts);
    }

    // A machine without the database of time zones must write the same bytes for the zones it can: it refuses the others.
    private static TimeZoneInfo ZoneOf(string? name) => name is null or "UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(name);

    private static string SpansOf(WeeklyHours hours, TimeZoneInfo zone, DayOfWeek day)
    {
        var spans = new List<string>();
        var start = -1;
        for (var slot = 0; slot <= SlotsPerDay; slot++)
        {
            var within = slot < SlotsPerDay && IsWithin(hours, zone, day, slot);
            if (within && start < 0)
                start = slot;
            if (within || start < 0)
                continue;
            spans.Add($"hour() * 60 + minute() >= {start * SlotMinutes} < {slot * SlotMinutes}");
            start = -1;
        }

        return string.Join(" or ", spans);
    }

    private static bool IsWithin(WeeklyHours hours, TimeZoneInfo zone, DayOfWeek day, int slot)
    {
        // Any year shows both halves of the clock; 4 January 2026 and 5 July 2026 are Sundays.
        foreach (var sunday in (DateTime[])[new(2026, 1, 4, 0, 0, 0, DateTimeKind.Utc), new(2026, 7, 5, 0, 0, 0, DateTimeKind.Utc)])
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(sunday.AddDays((int)day).AddMinutes(slot * SlotMinutes), zone);
            if (!hours.Contains(local.DayOfWeek, TimeOnly.FromDateTime(local)))
                return false;
        }

        return true;
    }

    private static string Days(IReadOnlyList<int> days) => days[^1] - days[0] == days.Count - 1
        ? days.Count == 1 ? $"day_of_week() == {days[0]}" : $"day_of_week() >= {days[0]} <= {days[^1]}"
        : string.Join(" or ", days.Select(day => $"day_of_week() == {day}"));
}

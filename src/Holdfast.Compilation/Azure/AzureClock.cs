using System.Globalization;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure;

/// <summary>Hours of the estate in the forms that Azure's services take: all of them count from UTC, none knows summer time.</summary>
internal sealed class AzureClock(string timeZone)
{
    /// <summary>The reason that stands beside every window.</summary>
    public string Note => Offset(timeZone) == TimeSpan.Zero
        ? "In UTC."
        : $"Counted with the winter time of {timeZone}: the service knows no summer time, in which the window is an hour later on the clock.";

    /// <summary>The offset of the hours' zone: <c>+01:00</c>.</summary>
    public string OffsetText(WeeklyHours hours)
    {
        var offset = Offset(hours.TimeZone?.Text ?? timeZone);
        return (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>When the first of the hours starts, on the estate's clock.</summary>
    public static (DayOfWeek Day, TimeOnly At, TimeSpan Length) Local(WeeklyHours hours)
    {
        var span = hours.Spans[0];
        // From Sunday on: where a window may be on several days, the weekend's comes first.
        var day = Enum.GetValues<DayOfWeek>().First(span.Days.Contains);
        return (day, span.From, span.Length);
    }

    /// <summary>When the first of the hours starts in UTC.</summary>
    public (DayOfWeek Day, TimeOnly At, TimeSpan Length) Utc(WeeklyHours hours)
    {
        var (day, at, length) = Local(hours);
        var since = TimeSpan.FromDays((int)day) + at.ToTimeSpan() - Offset(hours.TimeZone?.Text ?? timeZone);
        var week = TimeSpan.FromDays(7);
        since = TimeSpan.FromTicks(((since.Ticks % week.Ticks) + week.Ticks) % week.Ticks);
        return ((DayOfWeek)since.Days, TimeOnly.FromTimeSpan(since - TimeSpan.FromDays(since.Days)), length);
    }

    // Winter's offset: the base offset does not depend on the day on which somebody compiles.
    private static TimeSpan Offset(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.BaseUtcOffset : TimeSpan.Zero;
}

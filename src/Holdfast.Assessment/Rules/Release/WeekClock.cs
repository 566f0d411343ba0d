using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>What the clock shows in one time zone when it shows a day and a time in another.</summary>
/// <remarks>The offsets are those of the week in which the estate is judged: two zones change their clocks on different days at most for some weeks a year.</remarks>
internal sealed class WeekClock
{
    private readonly DateOnly start;
    private readonly TimeZoneInfo source;
    private readonly TimeZoneInfo target;

    /// <param name="estate">The estate, whose own time zone stands for one that is not named.</param>
    /// <param name="source">The time zone of the days and times that are asked for.</param>
    /// <param name="target">The time zone in which they are told.</param>
    public WeekClock(AssessedEstate estate, TimeZoneName? source, TimeZoneName? target)
    {
        start = estate.Today;
        this.source = Find(source ?? estate.Model.TimeZone);
        this.target = Find(target ?? estate.Model.TimeZone);
    }

    /// <summary>The target's day and time, some time before the source's clock shows the given ones.</summary>
    public (DayOfWeek Day, TimeOnly Time) Tell(DayOfWeek day, TimeOnly time, TimeSpan before)
    {
        var days = ((int)day - (int)start.DayOfWeek + 7) % 7;
        var local = start.AddDays(days).ToDateTime(time);
        var utc = local - source.GetUtcOffset(local) - before;
        var told = utc + target.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        return (told.DayOfWeek, TimeOnly.FromDateTime(told));
    }

    // A machine without tzdata reads estates too; there all zones count as one.
    private static TimeZoneInfo Find(TimeZoneName? name) =>
        name is { } known && TimeZoneInfo.TryFindSystemTimeZoneById(known.Text, out var zone) ? zone : TimeZoneInfo.Utc;
}

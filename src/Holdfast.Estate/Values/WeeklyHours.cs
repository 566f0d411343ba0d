namespace Holdfast.Estate.Values;

/// <summary>Hours of the week in a time zone: <c>Mon-Sat 05:00-23:00 Europe/Amsterdam</c>.</summary>
/// <param name="Spans">The spans, in the order written; never empty.</param>
/// <param name="TimeZone">The time zone; the estate's when null.</param>
public sealed record WeeklyHours(IReadOnlyList<DailySpan> Spans, TimeZoneName? TimeZone)
{
    /// <summary>Reads spans separated by commas with blanks, and an optional time zone; <c>always</c> stands for every hour.</summary>
    public static bool TryParse(string text, out WeeklyHours value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = Always;
        if (text == "always")
            return true;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TimeZoneName? zone = null;
        if (words.Length % 2 == 1)
        {
            if (!TimeZoneName.TryParse(words[^1], out var named))
                return false;
            zone = named;
            words = words[..^1];
        }

        var spans = new List<DailySpan>();
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var isLast = i + 2 == words.Length;
            if (words[i + 1].EndsWith(',') == isLast || !TrySpan(words[i], isLast ? words[i + 1] : words[i + 1][..^1], out var span))
                return false;
            spans.Add(span);
        }

        value = new WeeklyHours(spans, zone);
        return spans.Count is > 0 and <= 14;
    }

    /// <summary>Every hour of the week.</summary>
    public static WeeklyHours Always { get; } = new([new DailySpan(Weekdays.Every, TimeOnly.MinValue, TimeOnly.MinValue)], TimeZone: null);

    /// <summary>Whether a time of a day of the week lies within the hours.</summary>
    public bool Contains(DayOfWeek day, TimeOnly time)
    {
        var dayBefore = (DayOfWeek)(((int)day + 6) % 7);
        foreach (var span in Spans)
        {
            var overMidnight = span.To <= span.From;
            if (span.Days.Contains(day) && time >= span.From && (overMidnight || time < span.To))
                return true;
            if (overMidnight && span.Days.Contains(dayBefore) && time < span.To)
                return true;
        }

        return false;
    }

    /// <summary>The same hours, whatever list holds them.</summary>
    public bool Equals(WeeklyHours? other) => other is not null && TimeZone == other.TimeZone && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Spans.Count, Spans[0], TimeZone);

    /// <summary>The hours as written.</summary>
    public override string ToString() => this == Always ? "always" : string.Join(", ", Spans) + (TimeZone is { } zone ? $" {zone}" : "");

    private static bool TrySpan(string days, string hours, out DailySpan span)
    {
        span = default;
        var ends = hours.Split('-');
        if (ends.Length != 2 || !Weekdays.TryParse(days, out var weekdays))
            return false;
        var endOfDay = ends[1] == "24:00";
        if (!TimeOfDay.TryParse(ends[0], out var from) || !TimeOfDay.TryParse(endOfDay ? "00:00" : ends[1], out var to))
            return false;
        if (from == to && from != TimeOnly.MinValue)
            return false;
        span = new DailySpan(weekdays, from, to);
        return true;
    }
}

namespace Holdfast.Estate.Values;

/// <summary>A set of days of the week.</summary>
/// <param name="Mask">A bit for each day, Monday the lowest.</param>
public readonly record struct Weekdays(int Mask)
{
    /// <summary>All seven days.</summary>
    public static readonly Weekdays Every = new(0b111_1111);

    /// <summary>Reads days and spans of days: <c>Mon-Fri</c>, <c>Sat</c>, <c>Mon,Wed,Fri</c>, <c>daily</c>.</summary>
    public static bool TryParse(string text, out Weekdays value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = Every;
        if (text == "daily")
            return true;
        var mask = 0;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            var first = Array.IndexOf(Short, ends[0]);
            var last = Array.IndexOf(Short, ends[^1]);
            if (ends.Length > 2 || first < 0 || last < 0)
                return false;
            // "Sat-Mon" runs over the end of the week.
            for (var day = first; ; day = (day + 1) % Short.Length)
            {
                mask |= 1 << day;
                if (day == last)
                    break;
            }
        }

        value = new Weekdays(mask);
        return true;
    }

    /// <summary>Whether the set holds a day.</summary>
    public bool Contains(DayOfWeek day) => (Mask & (1 << (((int)day + 6) % 7))) != 0;

    /// <summary>The days, with spans of three or more written as spans.</summary>
    public override string ToString()
    {
        if (Mask == Every.Mask)
            return "daily";
        var parts = new List<string>();
        for (var day = 0; day < Short.Length; day++)
        {
            if ((Mask & (1 << day)) == 0)
                continue;
            var last = day;
            while (last + 1 < Short.Length && (Mask & (1 << (last + 1))) != 0)
                last++;
            parts.Add(last == day ? Short[day] : $"{Short[day]}{(last == day + 1 ? ',' : '-')}{Short[last]}");
            day = last;
        }

        return string.Join(',', parts);
    }

    private static readonly string[] Short = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
}

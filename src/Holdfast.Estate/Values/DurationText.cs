using System.Globalization;
using System.Text;

namespace Holdfast.Estate.Values;

/// <summary>Durations as people write them: <c>800ms</c>, <c>15m</c>, <c>1h30m</c>, <c>14d</c>; the unit is never left out.</summary>
public static class DurationText
{
    /// <summary>The longest duration allowed: a hundred years.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Reads a duration of one or more numbers with units, from the largest unit to the smallest.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = TimeSpan.Zero;
        var rest = text.AsSpan();
        var smallest = int.MaxValue;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 9)
                return false;
            var number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[digits..];
            var letters = rest.IndexOfAnyExceptInRange('a', 'z') is var end and >= 0 ? end : rest.Length;
            var unit = UnitNamed(rest[..letters]);
            if (unit < 0 || unit >= smallest)
                return false;
            smallest = unit;
            if (number > (Longest - value).Ticks / Units[unit].Ticks)
                return false;
            value += TimeSpan.FromTicks(Units[unit].Ticks * number);
            rest = rest[letters..];
        }

        return text.Length > 0;
    }

    /// <summary>Writes a duration so that reading it gives the same value, to the millisecond.</summary>
    public static string Format(TimeSpan value)
    {
        var text = new StringBuilder();
        var rest = value.Ticks;
        for (var unit = Units.Length - 1; unit >= 0; unit--)
        {
            // "14d" is how retention is spoken of; nobody reads it back as two weeks.
            if (Units[unit].Symbol == "w" || rest < Units[unit].Ticks)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"{rest / Units[unit].Ticks}{Units[unit].Symbol}");
            rest %= Units[unit].Ticks;
        }

        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static int UnitNamed(ReadOnlySpan<char> symbol)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            if (symbol.SequenceEqual(Units[unit].Symbol))
                return unit;
        }

        return -1;
    }

    private static readonly (string Symbol, long Ticks)[] Units =
    [
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
        ("d", TimeSpan.TicksPerDay),
        ("w", 7 * TimeSpan.TicksPerDay),
    ];
}

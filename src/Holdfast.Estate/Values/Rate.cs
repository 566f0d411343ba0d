using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>So many in a time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Per">In what time.</param>
public readonly record struct Rate(int Count, TimeSpan Per)
{
    /// <summary>Reads a number per second, minute, hour or day: <c>10/s</c>, <c>600/m</c>.</summary>
    public static bool TryParse(string text, out Rate value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            return false;
        var unit = Array.FindIndex(Units, known => text.AsSpan(slash + 1).SequenceEqual(known.Symbol));
        if (unit < 0)
            return false;
        value = new Rate(count, Units[unit].Per);
        return true;
    }

    /// <summary>The rate as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}/{DurationText.Format(Per)[1..]}");

    private static readonly (string Symbol, TimeSpan Per)[] Units =
    [
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];
}

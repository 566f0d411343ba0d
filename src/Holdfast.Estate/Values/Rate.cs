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
        if (!DurationText.TryParse("1" + text[(slash + 1)..], out var per) || per < TimeSpan.FromSeconds(1))
            return false;
        value = new Rate(count, per);
        return true;
    }

    /// <summary>The rate as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}/{DurationText.Format(Per)[1..]}");
}

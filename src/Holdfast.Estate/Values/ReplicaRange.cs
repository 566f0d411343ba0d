using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>How many replicas run at least and at most.</summary>
/// <param name="Lowest">The floor.</param>
/// <param name="Highest">The ceiling; the same as the floor for a fixed number.</param>
public readonly record struct ReplicaRange(int Lowest, int Highest)
{
    /// <summary>The most replicas one workload may ask for.</summary>
    public const int MostReplicas = 1000;

    /// <summary>Reads a number (<c>2</c>) or a range with the floor first (<c>3..8</c>).</summary>
    public static bool TryParse(string text, out ReplicaRange value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var lowestText = dots < 0 ? text : text[..dots];
        var highestText = dots < 0 ? text : text[(dots + 2)..];
        var valid = TryCount(lowestText, out var lowest) & TryCount(highestText, out var highest) && lowest <= highest;
        value = new ReplicaRange(lowest, highest);
        return valid;
    }

    /// <summary>The number or range as written.</summary>
    public override string ToString() => Lowest == Highest
        ? Lowest.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Lowest}..{Highest}");

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MostReplicas;
}

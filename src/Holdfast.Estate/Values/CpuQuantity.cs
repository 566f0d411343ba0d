using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>An amount of processor time.</summary>
/// <param name="Millicores">The amount in thousandths of a core.</param>
public readonly record struct CpuQuantity(int Millicores)
{
    /// <summary>Reads thousandths of a core (<c>500m</c>) or cores (<c>2</c>, <c>1.5</c>), up to 1,000 cores.</summary>
    public static bool TryParse(string text, out CpuQuantity value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var thousandths = text.EndsWith('m');
        var digits = thousandths ? text.AsSpan()[..^1] : text.AsSpan();
        if (digits.Length > 10 || !PlainDecimal.TryParse(digits, mostDecimals: thousandths ? 0 : 3, out var number))
            return false;
        var millicores = thousandths ? number : number * 1000;
        if (millicores is <= 0 or > 1_000_000 || millicores != decimal.Truncate(millicores))
            return false;
        value = new CpuQuantity((int)millicores);
        return true;
    }

    /// <summary>The amount as Kubernetes writes it.</summary>
    public override string ToString() => Millicores % 1000 == 0
        ? (Millicores / 1000).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Millicores}m");
}

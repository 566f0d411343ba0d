using System.Buffers;
using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>An amount of memory or storage.</summary>
/// <param name="Bytes">The amount in bytes.</param>
public readonly record struct ByteSize(long Bytes)
{
    /// <summary>Reads a number with a binary (KiB to PiB) or decimal (kB to PB) unit.</summary>
    public static bool TryParse(string text, out ByteSize value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var digits = text.AsSpan().IndexOfAnyExcept(DigitsAndPoint);
        if (digits is < 1 or > 12)
            return false;
        var unit = UnitNamed(text.AsSpan(digits));
        if (unit < 0 || !PlainDecimal.TryParse(text.AsSpan(0, digits), mostDecimals: 10, out var number))
            return false;
        var bytes = number * Units[unit].Bytes;
        if (bytes > long.MaxValue || bytes != decimal.Truncate(bytes))
            return false;
        value = new ByteSize((long)bytes);
        return true;
    }

    /// <summary>The size in the largest binary unit that needs no fraction.</summary>
    public override string ToString()
    {
        for (var unit = BinaryUnits - 1; unit > 0; unit--)
        {
            if (Bytes >= Units[unit].Bytes && Bytes % Units[unit].Bytes == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{Bytes / Units[unit].Bytes}{Units[unit].Symbol}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Bytes}B");
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

    private const int BinaryUnits = 6;

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private static readonly (string Symbol, long Bytes)[] Units =
    [
        ("B", 1),
        ("KiB", 1L << 10),
        ("MiB", 1L << 20),
        ("GiB", 1L << 30),
        ("TiB", 1L << 40),
        ("PiB", 1L << 50),
        ("kB", 1_000),
        ("MB", 1_000_000),
        ("GB", 1_000_000_000),
        ("TB", 1_000_000_000_000),
        ("PB", 1_000_000_000_000_000),
    ];
}

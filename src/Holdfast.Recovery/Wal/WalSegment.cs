using System.Globalization;
using System.Text.RegularExpressions;

namespace Holdfast.Recovery.Wal;

/// <summary>A WAL segment: its timeline, and its number since the beginning of the log.</summary>
public readonly partial record struct WalSegment(uint Timeline, ulong Number)
{
    /// <summary>The segment of a name of 24 hexadecimal digits.</summary>
    public static WalSegment? Parse(string name, ulong segmentBytes)
    {
        if (!SegmentName().IsMatch(name))
            return null;
        var perLog = 0x1_0000_0000UL / segmentBytes;
        return new(Hex(name[..8]), (Hex(name[8..16]) * perLog) + Hex(name[16..24]));
    }

    /// <summary>The segment with the last byte before a position that is written as PostgreSQL writes it, such as <c>0/3000028</c>.</summary>
    public static WalSegment Before(uint timeline, string position, ulong segmentBytes) => new(timeline, (Position(position) - 1) / segmentBytes);

    /// <summary>A position in bytes.</summary>
    public static ulong Position(string position)
    {
        var parts = position.Split('/');
        return ((ulong)Hex(parts[0]) << 32) | Hex(parts[1]);
    }

    /// <summary>The name of the segment's file.</summary>
    public string Name(ulong segmentBytes)
    {
        var perLog = 0x1_0000_0000UL / segmentBytes;
        return string.Create(CultureInfo.InvariantCulture, $"{Timeline:X8}{Number / perLog:X8}{Number % perLog:X8}");
    }

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9A-F]{24}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SegmentName();
}

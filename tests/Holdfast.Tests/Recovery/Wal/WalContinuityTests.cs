using Holdfast.Recovery.Wal;
using Xunit;

namespace Holdfast.Tests.Recovery.Wal;

public sealed class WalContinuityTests
{
    private const ulong Bytes = 16 << 20;

    private static readonly Dictionary<uint, IReadOnlyList<TimelineSwitch>> None = [];

    [Fact]
    public void A_chain_without_a_hole_is_whole() => Assert.Empty(Gaps(None, "000000010000000000000002", "000000010000000000000005", Range(1, 2, 5)));

    [Theory]
    [InlineData(3, 3, "1 WAL segment(s) missing in the archive: 000000010000000000000003.")]
    [InlineData(3, 4, "2 WAL segment(s) missing in the archive: 000000010000000000000003 to 000000010000000000000004.")]
    [InlineData(2, 2, "1 WAL segment(s) missing in the archive: 000000010000000000000002.")]
    [InlineData(5, 5, "1 WAL segment(s) missing in the archive: 000000010000000000000005.")]
    public void A_hole_is_named(ulong from, ulong to, string sentence) =>
        Assert.Equal([sentence], Gaps(None, "000000010000000000000002", "000000010000000000000005", Range(1, 2, 5).Where(segment => segment.Number < from || segment.Number > to)));

    [Fact]
    public void A_log_of_256_segments_goes_on_in_the_next_log() =>
        Assert.Empty(Gaps(None, "0000000100000000000000FE", "000000010000000100000001", Range(1, 254, 257)));

    [Fact]
    public void The_segment_in_which_a_timeline_was_left_need_not_be_complete_on_it() =>
        Assert.Empty(Gaps(History("1\t0/4000100\tno recovery target\n"), "000000010000000000000002", "000000020000000000000006", [.. Range(1, 2, 3), .. Range(2, 4, 6)]));

    [Fact]
    public void A_hole_before_a_switch_of_timelines_is_found() =>
        Assert.Single(Gaps(History("1\t0/4000100\tno recovery target\n"), "000000010000000000000002", "000000020000000000000006", [.. Range(1, 2, 2), .. Range(2, 4, 6)]));

    [Fact]
    public void A_hole_behind_a_switch_of_timelines_is_found() =>
        Assert.Single(Gaps(History("1\t0/4000100\tno recovery target\n"), "000000010000000000000002", "000000020000000000000006", [.. Range(1, 2, 9), .. Range(2, 5, 6)]));

    [Fact]
    public void Two_switches_are_followed() => Assert.Empty(Gaps(
        new() { [3] = TimelineSwitch.Parse("1\t0/4000000\tx\n2\t0/6000000\ty\n") }, "000000010000000000000002", "000000030000000000000007", [.. Range(1, 2, 3), .. Range(2, 4, 5), .. Range(3, 6, 7)]));

    [Fact]
    public void A_missing_history_is_a_gap() => Assert.Contains("00000002.history", Assert.Single(Gaps(None, "000000010000000000000002", "000000020000000000000006", Range(2, 2, 6))), StringComparison.Ordinal);

    [Theory]
    [InlineData("0/3000000", "000000010000000000000002")]
    [InlineData("0/3000001", "000000010000000000000003")]
    [InlineData("1/1", "000000010000000100000000")]
    public void A_position_belongs_to_the_segment_with_the_byte_before_it(string position, string name) => Assert.Equal(name, WalSegment.Before(1, position, Bytes).Name(Bytes));

    private static IReadOnlyList<string> Gaps(Dictionary<uint, IReadOnlyList<TimelineSwitch>> histories, string start, string end, IEnumerable<WalSegment> archived) =>
        WalContinuity.Gaps(archived.ToHashSet(), histories, WalSegment.Parse(start, Bytes)!.Value, WalSegment.Parse(end, Bytes)!.Value, Bytes);

    private static Dictionary<uint, IReadOnlyList<TimelineSwitch>> History(string text) => new() { [2] = TimelineSwitch.Parse(text) };

    private static IEnumerable<WalSegment> Range(uint timeline, ulong from, ulong to)
    {
        for (var number = from; number <= to; number++)
            yield return new(timeline, number);
    }
}

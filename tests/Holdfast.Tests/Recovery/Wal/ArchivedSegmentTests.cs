using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Wal;
using Xunit;

namespace Holdfast.Tests.Recovery.Wal;

public sealed class ArchivedSegmentTests
{
    private const string Name = "00000001000000000000003B";
    private const string Sha1 = "0123456789abcdef0123456789abcdef01234567";
    private static readonly ArchivedSegment[] Archive = [new(Name, Sha1)];

    [Theory]
    [InlineData($"15-1/0000000100000000/{Name}-{Sha1}.lz4")]
    [InlineData($"{Name}-{Sha1}")]
    public void A_segment_says_its_name_and_the_hash_of_what_was_archived(string path) => Assert.Equal(new(Name, Sha1), ArchivedSegment.Parse(path));

    [Theory]
    [InlineData("15-1/00000002.history")]
    [InlineData("archive.info")]
    [InlineData($"{Name}.partial-{Sha1}.lz4")]
    [InlineData($"{Name}.00000028.backup")]
    [InlineData("something")]
    public void Another_file_is_no_segment(string path) => Assert.Null(ArchivedSegment.Parse(path));

    [Fact]
    public void What_came_as_it_was_archived_is_whole_and_counts_once() => AssertJudged(["0 " + Sha1, "0 " + Sha1], damaged: null, whole: 1);

    [Fact]
    public void A_segment_of_another_hash_is_damaged() => AssertJudged(["0 " + Sha1.Replace('0', '1')], "is not what was archived", whole: 0);

    [Fact]
    public void A_segment_that_the_archive_lists_and_does_not_hand_out_is_damaged_and_said_once() => AssertJudged(["25 ", "25 "], "cannot be read", whole: 0);

    [Fact]
    public void A_segment_that_was_archived_meanwhile_need_not_have_come_but_must_be_right_when_it_did()
    {
        Assert.Empty(ArchivedSegment.Judge([], Archive, [ReceivedFile.Parse($"{Name} 1 ")]).Damaged);
        Assert.Single(ArchivedSegment.Judge([], Archive, [ReceivedFile.Parse($"{Name} 0 {new string('f', 40)}")]).Damaged);
    }

    [Fact]
    public void A_segment_that_came_and_is_listed_nowhere_is_named() => Assert.Equal([Name], ArchivedSegment.Judge([], [], [ReceivedFile.Parse($"{Name} 0 {Sha1}")]).Unlisted);

    [Fact]
    public void Asking_for_what_the_archive_does_not_have_is_how_a_recovery_finds_the_end()
    {
        var (damaged, whole, unlisted) = ArchivedSegment.Judge(Archive, Archive, [ReceivedFile.Parse("00000001000000000000003C 1 "), ReceivedFile.Parse("00000002.history 1 ")]);

        Assert.Equal((0, 0, 0), (damaged.Count, whole.Count, unlisted.Count));
    }

    private static void AssertJudged(string[] answers, string? damaged, int whole)
    {
        var judged = ArchivedSegment.Judge(Archive, Archive, [.. answers.Select(answer => ReceivedFile.Parse($"{Name} {answer}"))]);

        Assert.Equal(whole, judged.Whole.Count);
        Assert.Empty(judged.Unlisted);
        if (damaged is null)
            Assert.Empty(judged.Damaged);
        else
            Assert.Contains(damaged, Assert.Single(judged.Damaged), StringComparison.Ordinal);
    }
}

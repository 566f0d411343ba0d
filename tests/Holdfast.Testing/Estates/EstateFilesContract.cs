using System.Text;
using Holdfast.Estate.Reading;
using Xunit;

namespace Holdfast.Testing.Estates;

/// <summary>What every source of estate files promises the reader; run against each of them.</summary>
public abstract class EstateFilesContract
{
    private const long Limit = 100;

    /// <summary>A source that holds exactly these files.</summary>
    protected abstract IEstateFiles Holding(params (string Path, byte[] Bytes)[] files);

    [Fact]
    public void A_file_is_read_byte_by_byte()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, 0, 13, 10, 0xFF];
        var content = Assert.IsType<FileOutcome.Content>(Holding(("estate.yaml", bytes)).Read("estate.yaml", Limit));
        Assert.Equal(bytes, content.Bytes.ToArray());
    }

    [Fact]
    public void An_empty_file_is_content() =>
        Assert.Equal(0, Assert.IsType<FileOutcome.Content>(Holding(("estate.yaml", [])).Read("estate.yaml", Limit)).Bytes.Length);

    [Fact]
    public void A_file_in_a_folder_is_read() =>
        Assert.IsType<FileOutcome.Content>(Holding(("tenants/a.yaml", [1])).Read("tenants/a.yaml", Limit));

    [Theory]
    [InlineData("nowhere.yaml")]
    [InlineData("tenants/nowhere.yaml")]
    [InlineData("nowhere/estate.yaml")]
    [InlineData("Estate.yaml")]
    [InlineData("estate.yaml\0")]
    [InlineData("\0")]
    public void What_is_not_there_is_missing(string path) =>
        Assert.IsType<FileOutcome.Missing>(Holding(("estate.yaml", [1]), ("tenants/a.yaml", [1])).Read(path, Limit));

    [Fact]
    public void A_folder_is_not_readable() =>
        Assert.IsType<FileOutcome.Unreadable>(Holding(("tenants/a.yaml", [1])).Read("tenants", Limit));

    [Fact]
    public void A_file_of_the_limit_is_read_and_one_byte_more_is_too_large()
    {
        var files = Holding(("limit.yaml", new byte[Limit]), ("more.yaml", new byte[Limit + 1]));
        Assert.IsType<FileOutcome.Content>(files.Read("limit.yaml", Limit));
        Assert.Equal(Limit + 1, Assert.IsType<FileOutcome.TooLarge>(files.Read("more.yaml", Limit)).SizeBytes);
    }

    [Fact]
    public void Matches_come_in_ordinal_order_with_their_folder()
    {
        var files = Holding(("t/b.yaml", []), ("t/B.yaml", []), ("t/a-1.yaml", []), ("t/a.yaml", []), ("t/10.yaml", []), ("t/9.yaml", []));
        Assert.Equal(["t/10.yaml", "t/9.yaml", "t/B.yaml", "t/a-1.yaml", "t/a.yaml", "t/b.yaml"], files.Match("t", "*.yaml"));
    }

    [Fact]
    public void Matches_of_the_start_folder_have_no_folder() =>
        Assert.Equal(["a.yaml"], Holding(("a.yaml", []), ("t/b.yaml", [])).Match("", "*.yaml"));

    [Theory]
    [InlineData("*.yaml", "a.yaml, ab.yaml, b.yaml")]
    [InlineData("a*", "a.yaml, ab.yaml, abc.txt")]
    [InlineData("a*.yaml", "a.yaml, ab.yaml")]
    [InlineData("*b*", "ab.yaml, abc.txt, b.yaml")]
    [InlineData("**", "a.yaml, ab.yaml, abc.txt, b.yaml")]
    [InlineData("A*", "")]
    [InlineData("?.*", "")]
    [InlineData("*\0", "")]
    [InlineData("*.md", "")]
    public void A_star_stands_for_any_characters_of_a_name_and_nothing_else_is_special(string pattern, string expected) =>
        Assert.Equal(
            expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => "t/" + name),
            Holding(("t/a.yaml", []), ("t/ab.yaml", []), ("t/abc.txt", []), ("t/b.yaml", []), ("t/deeper/a.yaml", [])).Match("t", pattern));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("no\0where")]
    public void A_folder_that_is_not_there_matches_nothing(string folder) =>
        Assert.Empty(Holding(("t/a.yaml", Encoding.UTF8.GetBytes("a: b"))).Match(folder, "*"));
}

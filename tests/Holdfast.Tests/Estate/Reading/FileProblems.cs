using System.Text;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>HF1001 to HF1099: each problem of a file at its place, and the right file beside it.</summary>
public sealed class FileProblems
{
    [Fact]
    public void An_included_file_that_is_not_there() => An.Estate("include: [«nowhere.yaml»]").Reports(
        "HF1001", "The file 'nowhere.yaml' does not exist.", "Check the path; paths in 'include' are relative to the file that includes.");

    [Fact]
    public void An_estate_file_that_is_not_there()
    {
        var reading = new EstateReader(new EstateFilesInMemory()).Read("estate.yaml");
        Assert.Equal("estate.yaml:1:1: error HF1001: The file 'estate.yaml' does not exist. Check the path; paths in 'include' are relative to the file that includes.", Assert.Single(reading.Diagnostics).ToString());
        Assert.Null(reading.Estate);
    }

    [Fact]
    public void A_file_over_16_MiB()
    {
        var reading = An.Estate("include: [tenants.yaml]").File("tenants.yaml", new byte[(16 << 20) + 1]).Read();
        var problem = Assert.Single(reading.Diagnostics);
        Assert.Equal(("HF1002", "tenants.yaml:1:1"), (problem.Code.ToString(), problem.Place.ToString()));
        Assert.Equal("The file is larger than 16 MiB, the limit of an estate file.", problem.Message);
    }

    [Fact]
    public void A_file_of_16_MiB_is_read()
    {
        var padding = Encoding.UTF8.GetBytes("tenants: { a: }\n#" + new string(' ', (16 << 20) - 17));
        Assert.Equal(16 << 20, padding.Length);
        An.Estate("include: [tenants.yaml]").File("tenants.yaml", padding).IsRight();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'e', 0 }, 1, 1, "it begins like UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'e' }, 1, 1, "it begins like UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0 }, 1, 1, "it begins like UTF-32")]
    [InlineData(new byte[] { (byte)'e', 0, (byte)'s', 0 }, 1, 1, "it holds zero bytes, as binary files and UTF-16 do")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xE9, (byte)'t' }, 2, 2, "a byte sequence here means nothing in it")]
    public void A_file_that_is_not_utf_8(byte[] bytes, int line, int column, string found)
    {
        var problem = Assert.Single(An.Estate("include: [tenants.yaml]").File("tenants.yaml", bytes).Read().Diagnostics);
        Assert.Equal(("HF1003", $"tenants.yaml:{line}:{column}"), (problem.Code.ToString(), problem.Place.ToString()));
        Assert.Equal($"The file is not UTF-8: {found}.", problem.Message);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_column() => An.Estate("include: [a.yaml]").File("a.yaml", "\uFEFF«cost»: 3").Reports("HF1017");

    [Fact]
    public void Accents_and_emoji_are_right() => An.Estate("about: Entrepôt à Liège, 仓库 📦").IsRight();

    [Theory]
    [InlineData("owner: «»[a, b")]
    [InlineData("owner: \"open «»")]
    [InlineData("owner: a\n«» b: c")]
    [InlineData("owner: *«nowhere»")]
    [InlineData("owner:\n«\t»- a")]
    [InlineData("a: b: c")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("a: !<tag b")]
    [InlineData("- a\nb: c")]
    [InlineData("}")]
    public void A_text_that_is_not_yaml(string text)
    {
        var problem = Assert.Single(An.EstateExactly(text).Read().Diagnostics);
        Assert.Equal("HF1004", problem.Code.ToString());
        Assert.Matches(@"^This is not valid YAML: [^\n]+\.$", problem.Message);
    }

    [Fact]
    public void Not_valid_yaml_is_reported_where_the_parser_stopped()
    {
        var problem = Assert.Single(An.EstateExactly("estate: a\nowner: b: c\n").Read().Diagnostics);
        Assert.Equal(("HF1004", 2, 9), (problem.Code.ToString(), problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void A_key_that_stands_twice() => An.Estate("""
        about: one
        «about»: two
        """).Reports("HF1005", "The key 'about' stands here a second time; the first is on line 1.");

    [Fact]
    public void The_same_key_in_two_sections_is_right() => An.Estate("""
        tenants:
          a: { about: one }
          b: { about: one }
        """).IsRight();

    [Fact]
    public void Nesting_beyond_the_limit() =>
        An.EstateExactly("a: " + new string('[', 31) + "«[»").Reports("HF1006", "Values are nested more than 32 levels deep.");

    [Fact]
    public void Nesting_up_to_the_limit_is_yaml() => Assert.DoesNotContain(
        An.EstateExactly("a: " + new string('[', 31) + new string(']', 31)).Read().Diagnostics, problem => problem.Code.Number < 1100);

    [Fact]
    public void An_alias_inside_its_own_anchor() => An.EstateExactly("""
        tenants: &all
          a: «*»all
        """).Reports("HF1007", "The alias *all stands inside its own anchor, so it would never end.");

    [Fact]
    public void An_alias_of_what_stands_before_is_right() => An.Estate("""
        tenants:
          a: { quota: &small { cpu: 2 } }
          b: { quota: *small }
        """).IsRight();

    [Fact]
    public void Aliases_that_unfold_into_too_many_values()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'j'; letter++)
            bomb.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10)).Append("]\n");
        var problem = Assert.Single(An.EstateExactly(bomb.ToString()).Read().Diagnostics);
        Assert.Equal(("HF1008", 5), (problem.Code.ToString(), problem.Place.Line));
    }

    [Fact]
    public void Two_documents_in_one_file() => An.Estate("include: [a.yaml]").File("a.yaml", """
        tenants: { a: }
        «-»--
        tenants: { b: }
        """).Reports("HF1009");

    [Fact]
    public void One_document_with_its_marks_is_right() => An.Estate("include: [a.yaml]").File("a.yaml", "---\ntenants: { a: }\n...\n").IsRight();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("null")]
    [InlineData("\uFEFF")]
    public void A_file_that_holds_nothing(string text)
    {
        var problem = Assert.Single(An.EstateExactly(text).Read().Diagnostics);
        Assert.Equal(("HF1010", "estate.yaml:1:1"), (problem.Code.ToString(), problem.Place.ToString()));
    }

    [Theory]
    [InlineData("«[»a, b]: c")]
    [InlineData("? «{»a: b}\n: c")]
    [InlineData("«~»: c")]
    [InlineData("«»: c")]
    public void A_key_that_is_no_text(string text) => An.Estate(text).Reports("HF1011", "A key must be a plain text.");

    [Theory]
    [InlineData("about: !vault text", "The YAML tag '!vault' has no meaning in an estate.")]
    [InlineData("about: !!python/object:os.system ls", "The YAML tag 'tag:yaml.org,2002:python/object:os.system' has no meaning in an estate.")]
    [InlineData("include: !set [a.yaml]", "The YAML tag '!set' has no meaning in an estate.")]
    public void A_tag_without_meaning(string text, string message)
    {
        var problem = An.Estate(text).File("a.yaml", "tenants: { a: }").Read().Diagnostics[0];
        Assert.Equal(("HF1012", 1, message), (problem.Code.ToString(), problem.Place.Line, problem.Message));
    }

    [Fact]
    public void The_tags_of_yaml_itself_are_right() => An.Estate("about: !!str 17").IsRight();

    [Fact]
    public void A_folder_instead_of_a_file() => An.Estate("include: [«tenants»]").File("tenants/a.yaml", "tenants: { a: }")
        .Reports("HF1013", "The file 'tenants' cannot be read: it is a folder.", "Check that it is a file and that you may read it.");

    [Fact]
    public void A_file_that_includes_itself() => An.Estate("include: [a.yaml]")
        .File("a.yaml", "include: [b.yaml]")
        .File("b.yaml", "include: [«a.yaml»]")
        .Reports("HF1014", "The file includes itself: a.yaml -> b.yaml -> a.yaml.");

    [Fact]
    public void A_pattern_that_matches_nothing() => An.Estate("include: [«tenants/*.yml»]").File("tenants/a.yaml", "tenants: { a: }")
        .Reports("HF1015", "No file matches 'tenants/*.yml'.");

    [Fact]
    public void A_name_that_two_files_define() => An.Estate("include: [a.yaml, b.yaml]")
        .File("a.yaml", "tenants: { same: { about: one } }")
        .File("b.yaml", "tenants: { «same»: { about: two } }")
        .Reports("HF1016", "'same' stands a second time under 'tenants'; the first is at a.yaml:1:12.");

    [Fact]
    public void A_section_that_only_the_estate_file_may_hold() => An.Estate("include: [a.yaml]")
        .File("a.yaml", "«azure»: { region: westeurope }")
        .Reports("HF1017", "An included file may not hold 'azure'.",
            "Move it to the estate file itself; an included file may hold include, tenants, processes, workloads, stores, partners.");

    [Fact]
    public void More_files_than_the_limit() => An.Estate("include: [a.yaml, «b.yaml», c.yaml]")
        .File("a.yaml", "tenants: { a: }").File("b.yaml", "tenants: { b: }").File("c.yaml", "tenants: { c: }")
        .Within(new ReadingLimits { Files = 2 })
        .Reports("HF1018", "The estate is spread over more than 2 files.");

    [Theory]
    [InlineData("tenants: { a: , «b»: }")]
    [InlineData("include: [a, b, «c»]")]
    public void More_values_than_the_limit(string text) => An.EstateExactly(text)
        .Within(new ReadingLimits { Values = 5 })
        .Reports("HF1020", "The file holds more than 5 values.");

    [Fact]
    public void More_environments_than_the_limit() => An.Estate("environments: { a: , b: , «c»: , d: }")
        .Within(new ReadingLimits { Environments = 2 })
        .Reports("HF1019", "The estate has more than 2 environments.");
}

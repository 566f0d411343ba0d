using CsCheck;
using Holdfast.Estate.Reading;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["web", "odoo-web", "odoo-websocket", "odoo-jobs", "erp", "erp-replica", "carrier-north", "carrier-south"];

    [Theory]
    [InlineData("odoo-wbe", "odoo-web")]
    [InlineData("odo-web", "odoo-web")]
    [InlineData("Erp", "erp")]
    [InlineData("epr", "erp")]
    [InlineData("carrier-norht", "carrier-north")]
    [InlineData("carier-suth", "carrier-south")]
    [InlineData("odoo_websocket", "odoo-websocket")]
    [InlineData("database", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_name_that_was_probably_meant(string written, string? meant) => Assert.Equal(meant, NearestName.Find(written, Names));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_meant() => Assert.Equal("carrier-a", NearestName.Find("carrier-x", ["carrier-c", "carrier-a", "carrier-b"]));

    [Fact]
    public void A_name_too_long_to_be_one_is_like_none() => Assert.Null(NearestName.Find(new string('a', 5000), [new string('a', 60)]));

    [Fact]
    public void One_edit_of_a_long_name_is_always_found() => Gen.Select(Gen.String[Gen.Char['a', 'e'], 6, 30], Gen.Int[0, 29], Gen.Int[0, 3], Gen.Char['a', 'e']).Sample((name, where, edit, letter) =>
    {
        var at = where % (name.Length - 1);
        var written = edit switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, letter.ToString()),
            2 => name[..at] + letter + name[(at + 1)..],
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
        return NearestName.Find(written, [name, "zzzzzzzzzzzzzzzzzzzz"]) == name;
    });
}

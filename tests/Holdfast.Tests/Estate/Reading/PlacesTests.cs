using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

public sealed class PlacesTests
{
    private const string Text = """
        stores:
          erp:
            engine: postgresql 17
            backup: { pitr: 14d }
        azure: { region: westeurope, zones: [1, 2] }
        tenants: { empty: }
        include: [a.yaml]
        """;

    [Theory]
    [InlineData("", "estate.yaml:1:1")]
    [InlineData("stores", "estate.yaml:1:1")]
    [InlineData("stores/erp", "estate.yaml:2:3")]
    [InlineData("stores/erp/engine", "estate.yaml:3:13")]
    [InlineData("stores/erp/backup/pitr", "estate.yaml:4:21")]
    [InlineData("stores/erp/backup/retention", "estate.yaml:4:5")]
    [InlineData("stores/nowhere/backup", "estate.yaml:1:1")]
    [InlineData("azure/zones/1", "estate.yaml:5:41")]
    [InlineData("azure/zones/7", "estate.yaml:5:30")]
    [InlineData("azure/zones/-1", "estate.yaml:5:30")]
    [InlineData("tenants/empty", "estate.yaml:6:12")]
    [InlineData("tenants/a/residency", "a.yaml:1:28")]
    public void The_place_of_a_part_or_of_the_nearest_part_around_it(string path, string place) => Assert.Equal(
        place,
        An.Estate(Text).File("a.yaml", "tenants: { a: { residency: EU } }").Read().Places!.Of(path.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToString());

    [Fact]
    public void A_file_that_cannot_be_parsed_has_no_places() => Assert.Null(An.EstateExactly("a: [").Read().Places);
}

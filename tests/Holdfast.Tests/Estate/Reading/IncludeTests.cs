using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

public sealed class IncludeTests
{
    [Fact]
    public void Included_files_add_to_the_sections_of_the_estate() => Assert.Equal(
        ["a", "b", "own"],
        An.Estate("tenants: { own: }\ninclude: [a.yaml, b.yaml]").File("a.yaml", "tenants: { a: }").File("b.yaml", "tenants: { b: }").Model().Tenants.Keys);

    [Fact]
    public void Files_are_read_in_the_order_of_the_includes_and_each_once() => Assert.Equal(
        ["estate.yaml", "z.yaml", "tenants/1.yaml", "tenants/2.yaml", "a.yaml"],
        An.Estate("include: [z.yaml, tenants/*.yaml, a.yaml, z.yaml]")
            .File("a.yaml", "tenants: { a: }").File("z.yaml", "tenants: { z: }").File("tenants/2.yaml", "tenants: { two: }").File("tenants/1.yaml", "tenants: { one: }")
            .Read().Sources.Select(source => source.Path));

    [Fact]
    public void The_order_of_the_includes_never_changes_the_model()
    {
        static IEnumerable<string> Names(string includes) => An.Estate($"include: [{includes}]")
            .File("a.yaml", "tenants: { b: , a: }").File("b.yaml", "tenants: { c: , 0a: }".Replace("0a", "a0", StringComparison.Ordinal)).Model().Tenants.Keys;
        Assert.Equal(Names("a.yaml, b.yaml"), Names("b.yaml, a.yaml"));
    }

    [Fact]
    public void A_path_is_relative_to_the_file_that_includes() => Assert.Equal(
        ["estate.yaml", "group/all.yaml", "group/north/a.yaml", "shared.yaml"],
        An.Estate("include: [./group/all.yaml]")
            .File("group/all.yaml", "include: [north/a.yaml, ../shared.yaml]").File("group/north/a.yaml", "tenants: { a: }").File("shared.yaml", "tenants: { s: }")
            .Read().Sources.Select(source => source.Path));

    [Fact]
    public void A_diamond_is_no_cycle() => An.Estate("include: [left.yaml, right.yaml]")
        .File("left.yaml", "include: [base.yaml]").File("right.yaml", "include: [./base.yaml]").File("base.yaml", "tenants: { a: }").IsRight();

    [Fact]
    public void The_estate_file_that_includes_itself() => An.Estate("include: [«./estate.yaml»]").Reports("HF1014", "The file includes itself: estate.yaml -> estate.yaml.");

    [Fact]
    public void A_broken_file_does_not_hide_the_problems_of_the_others() => An.Estate("include: [a.yaml, b.yaml]")
        .File("a.yaml", "«#» nothing").File("b.yaml", "tenants: { b: { «colour»: blue } }").ReportsEach("HF1010", "HF1101");

    [Fact]
    public void Problems_come_by_file_the_estate_file_first() => An.Estate("include: [b.yaml, a.yaml]\n«colour»: blue")
        .File("a.yaml", "tenants: { a: { «x»: 1 } }").File("b.yaml", "tenants: { b: { «y»: 1 } }").ReportsEach("HF1101", "HF1101", "HF1101");

    [Fact]
    public void An_environment_overlays_what_was_included() => Assert.Equal(
        "EU",
        An.Estate("include: [a.yaml]\nenvironments: { test: { tenants: { a: { residency: EU } } } }")
            .File("a.yaml", "tenants: { a: { about: one } }").In("test").Model().Tenants["a"].Residency);

    [Fact]
    public void A_section_left_empty_takes_nothing_away() =>
        Assert.Equal(["a"], An.Estate("tenants:\ninclude: [a.yaml, b.yaml]").File("a.yaml", "tenants: { a: }").File("b.yaml", "tenants:\nstores:\n").Model().Tenants.Keys);

    [Fact]
    public void A_chain_of_5000_files_is_followed_to_its_end()
    {
        var estate = An.Estate("include: [f1.yaml]");
        for (var file = 1; file < 4999; file++)
            estate.File($"f{file}.yaml", $"include: [f{file + 1}.yaml]");
        Assert.Equal(5000, estate.File("f4999.yaml", "tenants: { last: }").Read().Sources.Count);
    }
}

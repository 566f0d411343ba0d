using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading.Changes;

/// <summary>A file of alternatives: each gives an estate, or problems at the lines of the file.</summary>
public sealed class AlternativesTests
{
    private const string File = "alternatives.yaml";

    private const string Text = """
        azure: { region: westeurope, zones: [1, 2, 3], recovery: { region: northeurope, mode: pilot-light } }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant }
        workloads:
          odoo-web: { app: odoo, class: interactive, replicas: 3..8, uses: [erp] }
        environments:
          production: { workloads: { odoo-web: { replicas: 6..9 } } }
        """;

    [Fact]
    public void Each_alternative_is_an_estate_of_its_own()
    {
        var reading = An.Estate(Text).File(File, """
            alternatives:
              same-zone database:
                about: cheaper, one zone
                stores: { erp: { availability: same-zone } }
              more web pods:
                workloads: { odoo-web: { replicas: 5..8 } }
              no second region: { azure: { recovery: } }
              as it is:
            """).Alternatives(File);
        Assert.False(reading.HasErrors);
        Assert.Equal(
            [
                "same-zone database (cheaper, one zone): SameZone 3..8 True",
                "more web pods (): ZoneRedundant 5..8 True",
                "no second region (): ZoneRedundant 3..8 False",
                "as it is (): ZoneRedundant 3..8 True",
            ],
            reading.Alternatives.Select(alternative => $"{alternative.Name} ({alternative.About}): {Shown(alternative.Reading.Estate!)}"));
        Assert.Equal("alternatives.yaml:2:3", reading.Alternatives[0].Place.ToString());
        Assert.Equal("alternatives.yaml:4:36", reading.Alternatives[0].Reading.Places!.Of("stores", "erp", "availability").ToString());
        Assert.Equal([File], reading.Sources.Select(source => source.Path));
        Assert.Equal(["estate.yaml", File], reading.Alternatives[0].Reading.Sources.Select(source => source.Path));
    }

    [Fact]
    public void An_alternative_lies_over_the_environment()
    {
        var reading = An.Estate(Text).In("production").File(File, "alternatives: { a: { stores: { erp: { availability: same-zone } } } }").Alternatives(File);
        Assert.Equal("SameZone 6..9 True", Shown(reading.Alternatives[0].Reading.Estate!));
        Assert.Equal("production", reading.Alternatives[0].Reading.Environment!.Name);
    }

    [Fact]
    public void An_alternative_gives_what_the_same_changes_give()
    {
        var files = SampleFiles.Of("regional-warehouse").With(File, "alternatives: { a: { azure: { recovery: }, stores: { erp: { availability: same-zone } } } }");
        var changes = EstateChange.WhatIf(["azure.recovery=null", "stores.erp.availability=same-zone"]);
        var alternative = new AlternativesFile(files).Read(File, "estate.yaml").Alternatives[0].Reading;
        Assert.Equal(ModelAsText.Of(new EstateReader(files).Read("estate.yaml", null, changes).Estate!), ModelAsText.Of(alternative.Estate!));
        Assert.Equal(ModelAsText.Of(new AlternativesFile(files).Read(File, "estate.yaml").Alternatives[0].Reading.Estate!), ModelAsText.Of(alternative.Estate!));
    }

    [Fact]
    public void A_mistake_in_one_alternative_leaves_the_others()
    {
        var estate = An.Estate(Text).File(File, """
            alternatives:
              wrong: { stores: { erp: { availability: «samezone» } } }
              right: { stores: { erp: { availability: same-zone } } }
            """);
        estate.AlternativesReport(File, "HF1105");
        Assert.Equal([false, true], estate.Alternatives(File).Alternatives.Select(alternative => alternative.Reading.Estate is not null));
    }

#pragma warning disable format
    [Theory]
    [InlineData("alternatives: { a: { «store»: { erp: } } }",                          "HF1101")]
    [InlineData("alternatives: { a: { «environments»: } }",                            "HF1101")]
    [InlineData("alternatives: { a: { stores: { erp: { «avail»: none } } } }",         "HF1101")]
    [InlineData("alternatives: { a: { azure: { «recovry»: } } }",                      "HF1101")]
    [InlineData("alternatives: { a: { «adminPassword»: hunter2 } }",                   "HF1109")]
    [InlineData("alternatives: { a: { stores: { «epr»: { engine: blob } } } }",        "HF1208")]
    [InlineData("alternatives: { a: { azure: «westeurope» } }",                        "HF1103")]
    [InlineData("alternatives: { a: «same-zone» }",                                    "HF1103")]
    [InlineData("alternatives: { a: { about: «[»cheap] } }",                           "HF1103")]
    [InlineData("alternatives: { a: { stores: { erp: { engine: blob, «availability»: none } } } }", "HF1310")]
    [InlineData("alternatives: { «\"\"»: }",                                           "HF1110")]
    [InlineData("alternatives: { «\" a\"»: }",                                         "HF1110")]
    [InlineData("alternatives: { «\"a\\nb\"»: }",                                      "HF1110")]
    [InlineData("alternatives: { a: , «a»: }",                                         "HF1005")]
    [InlineData("«alternatives»: {}",                                                  "HF1108")]
    [InlineData("alternatives: «[»a]",                                                 "HF1103")]
    [InlineData("«a»lternatives:",                                                     "HF1102")]
    [InlineData("alternatives: { a: }\n«about»: x",                                    "HF1101")]
    [InlineData("«-» a",                                                               "HF1103")]
    [InlineData("«»",                                                                  "HF1010")]
#pragma warning restore format
    public void A_mistake_is_reported_at_its_line(string text, string code)
    {
        var engine = code == "HF1310" ? text.Replace("«availability»: none", "availability: «none»", StringComparison.Ordinal) : text;
        var problem = An.Estate(Text).File(File, engine).AlternativesReport(File, code)[0];
        Assert.Equal(File, problem.Place.File);
        Assert.True(An.Estate(Text).File(File, engine).Alternatives(File).HasErrors);
    }

    [Fact]
    public void A_file_that_is_not_there() =>
        Assert.Equal("HF1001", Assert.Single(An.Estate(Text).Alternatives("nowhere.yaml").Diagnostics).Code.ToString());

    [Fact]
    public void An_estate_that_is_wrong_makes_every_alternative_wrong()
    {
        var reading = An.Estate("tenancy: dedicted").File(File, "alternatives: { a: , b: }").Alternatives(File);
        Assert.Empty(reading.Diagnostics);
        Assert.All(reading.Alternatives, alternative => Assert.Equal("HF1105", Assert.Single(alternative.Reading.Diagnostics).Code.ToString()));
        Assert.True(reading.HasErrors);
    }

    [Fact]
    public void Alternatives_are_tried_up_to_a_limit() => An.Estate(Text).Within(new ReadingLimits { Changes = 2 })
        .File(File, "alternatives: { a: , b: , «c»: , d: }").AlternativesReport(File, "HF1022");

    [Fact]
    public void The_page_shows_alternatives_that_are_right()
    {
        var page = System.IO.File.ReadAllText(RepositoryRoot.Combine("docs/what-if.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var files = SampleFiles.Of("regional-warehouse").With(File, page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.False(new AlternativesFile(files).Read(File, "estate.yaml").HasErrors);
    }

    private static string Shown(EstateModel estate) =>
        $"{estate.Stores["erp"].Availability} {estate.Workloads["odoo-web"].Replicas} {estate.Azure!.Recovery is not null}";
}

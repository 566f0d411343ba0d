using Holdfast.Estate.Model;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

public sealed class OverlayTests
{
    private const string Text = """
        stores:
          erp:
            engine: postgresql 17
            size: { vcores: 8, memory: 32GiB }
            consistentWith: [documents]
          documents: { engine: blob }
        workloads:
          web: { app: http, class: interactive, uses: [erp], replicas: 3..8 }
        environments:
          production:
          small:
            stores:
              erp: { size: { vcores: 2 }, consistentWith: [] }
              documents:
            workloads: { web: { replicas: 1 } }
            processes: { everything: { uses: [erp, web] } }
        """;

    [Fact]
    public void Sections_are_merged_and_texts_and_lists_are_replaced()
    {
        var erp = An.Estate(Text).In("small").Model().Stores["erp"];
        Assert.Equal((2, "32GiB", 0), (erp.Size!.Vcores, erp.Size.Memory.ToString(), erp.ConsistentWith.Count));
    }

    [Fact]
    public void An_empty_value_takes_a_thing_away() =>
        Assert.Equal(["erp"], An.Estate(Text).In("small").Model().Stores.Keys);

    [Theory]
    [InlineData("production")]
    [InlineData(null)]
    public void Without_its_overlay_the_estate_stays_as_written(string? environment)
    {
        var estate = (environment is null ? An.Estate(Text) : An.Estate(Text).In(environment)).Model();
        Assert.Equal((8, 1, "3..8"), (estate.Stores["erp"].Size!.Vcores, estate.Stores["erp"].ConsistentWith.Count, estate.Workloads["web"].Replicas.ToString()));
    }

    [Fact]
    public void The_reading_says_which_environment_it_is()
    {
        Assert.Equal("small", An.Estate(Text).In("small").Read().Environment!.Name);
        Assert.Null(An.Estate(Text).Read().Environment);
    }

    [Fact]
    public void An_environments_own_settings_are_no_overlay()
    {
        var staging = An.Estate("environments: { staging: { scale: 30%, running: Mon-Fri 07:00-19:00, data: synthetic } }").Model().Environments["staging"];
        Assert.Equal(("30%", "Mon-Fri 07:00-19:00", EnvironmentData.Synthetic), (staging.Scale.ToString(), staging.Running!.ToString(), staging.Data));
    }

    [Fact]
    public void A_problem_that_an_overlay_brings_names_its_environment()
    {
        var problem = An.Estate("""
            stores:
              erp: { engine: postgresql 17, backup: { pitr: 7d, retention: 14d } }
            environments:
              staging: { stores: { erp: { backup: { retention: «3d» } } } }
            """).Reports("HF1305");
        Assert.Equal("staging", problem.Environment);
    }

    [Fact]
    public void A_problem_of_the_estate_itself_is_reported_once_and_for_no_environment()
    {
        var problem = An.Estate("""
            stores:
              erp: { engine: postgresql 17, backup: { pitr: 7d, retention: «3d» } }
            environments:
              staging: { stores: { erp: { size: { vcores: 2 } } } }
              test: { stores: { erp: { size: { vcores: 4 } } } }
            """).Reports("HF1305");
        Assert.Null(problem.Environment);
    }

    [Fact]
    public void What_only_an_environment_leaves_unused_is_said_of_that_environment() => Assert.Equal("staging", An.Estate("""
        stores:
          erp: { engine: postgresql 17 }
          «lake»: { engine: blob }
        environments:
          staging: { processes: { everything: { uses: [erp] } } }
        """).Reports("HF1206").Environment);

    [Fact]
    public void Taking_a_required_thing_away_is_reported() =>
        Assert.Equal("staging", An.Estate("«e»nvironments: { staging: { processes: } }").Reports("HF1102").Environment);

    [Theory]
    [InlineData("environments: { a: { «estate»: other } }")]
    [InlineData("environments: { a: { «include»: [b.yaml] } }")]
    [InlineData("environments: { a: { «environments»: { b: } } }")]
    public void An_environment_may_not_override_what_it_stands_in(string text) => An.Estate(text).Reports("HF1101");

    [Fact]
    public void Taking_a_misspelt_key_away_is_reported() => Assert.Equal("test", An.Estate("""
        azure: { region: westeurope, recovery: { region: northeurope, mode: pilot-light } }
        environments: { test: { azure: { «recovry»: } } }
        """).Reports("HF1101", "'recovry' is not a key of azure.", "Did you mean 'recovery'?").Environment);

    [Fact]
    public void An_overlay_of_the_wrong_kind_is_reported() =>
        An.Estate("environments: { a: { azure: «westeurope» } }").Reports("HF1103");

    [Fact]
    public void Only_the_overlay_that_was_asked_for_is_checked() =>
        An.Estate("environments: { a: , b: { azure: westeurope } }").In("a").IsRight();

    [Fact]
    public void Places_follow_the_overlay()
    {
        var places = An.Estate(Text).In("small").Read().Places!;
        Assert.Equal((13, 30), (places.Of("stores", "erp", "size", "vcores").Line, places.Of("stores", "erp", "size", "vcores").Column));
        Assert.Equal(4, places.Of("stores", "erp", "size", "memory").Line);
    }
}

using Holdfast.Estate.Values;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Checking;

/// <summary>Numbers of the failure model: what an estate may say of them, and what no such number can be.</summary>
public sealed class FigureProblems
{
    [Fact]
    public void A_figure_is_a_rate_a_duration_or_a_probability()
    {
        var figures = An.Estate("""
            figures:
              rate: { perYear: 0.5 }
              tail: { lasts: { median: 18h, p95: 48h } }
              range: { lasts: { from: 60s, to: 120s } }
              fixed: { lasts: { fixed: 30s } }
              likely: { probability: 97%, source: our restores, date: 2026-10-01 }
            """).Model().Figures;
        Assert.Equal(0.5, figures["rate"].PerYear);
        Assert.Equal((TimeSpan.FromHours(18), TimeSpan.FromHours(48)), (figures["tail"].Lasts!.Median, figures["tail"].Lasts!.P95));
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)), (figures["range"].Lasts!.From, figures["range"].Lasts!.To));
        Assert.Equal(TimeSpan.FromSeconds(30), figures["fixed"].Lasts!.Fixed);
        Assert.Equal(
            ("likely", new Probability(0.97), "our restores", new DateOnly(2026, 10, 1)),
            (figures["likely"].Name, figures["likely"].Probability, figures["likely"].Source, figures["likely"].Date));
    }

    [Fact]
    public void A_single_part_and_an_environment_have_figures_of_their_own()
    {
        var estate = An.Estate("""
            figures: { outage: { perYear: 1 } }
            stores:
              erp: { engine: postgresql 17, figures: { outage: { perYear: 2 } } }
            workloads:
              web: { app: http, class: interactive, figures: { outage: { perYear: 3 } } }
            partners:
              carrier: { kind: carrier, protocol: https, deadline: 1h, figures: { outage: { perYear: 4 } } }
            environments:
              test: { figures: { outage: { perYear: 9 } } }
            """).In("test").Model();
        Assert.Equal(
            [9, 2, 3, 4],
            new[] { estate.Figures, estate.Stores["erp"].Figures, estate.Workloads["web"].Figures, estate.Partners["carrier"].Figures }.Select(figures => figures["outage"].PerYear!.Value));
    }

#pragma warning disable format
    [Theory]
    [InlineData("perYear: «-0.5»",                            "HF1107", "'perYear' is -0.5 and must lie between 0 and 1000000.")]
    [InlineData("perYear: «1000001»",                         "HF1107", "'perYear' is 1000001 and must lie between 0 and 1000000.")]
    [InlineData("perYear: «1e999»",                           "HF1107", "'perYear' is Infinity and must lie between 0 and 1000000.")]
    [InlineData("perYear: «NaN»",                             "HF1104", "'NaN' is not a number, as 'perYear' needs.")]
    [InlineData("perYear: «.nan»",                            "HF1104", "'.nan' is not a number, as 'perYear' needs.")]
    [InlineData("perYear: «Infinity»",                        "HF1104", "'Infinity' is not a number, as 'perYear' needs.")]
    [InlineData("perYear: «\"1\\n\"»",                        "HF1104", "'1?' is not a number, as 'perYear' needs.")]
    [InlineData("perYear: «0.5/d»",                           "HF1104", "'0.5/d' is not a number, as 'perYear' needs.")]
    [InlineData("probability: «1.2»",                         "HF1104", "'1.2' is not a probability from 0 to 1, as 'probability' needs.")]
    [InlineData("probability: «-0.1»",                        "HF1104", "'-0.1' is not a probability from 0 to 1, as 'probability' needs.")]
    [InlineData("probability: «101%»",                        "HF1104", "'101%' is not a probability from 0 to 1, as 'probability' needs.")]
    [InlineData("probability: «NaN»",                         "HF1104", "'NaN' is not a probability from 0 to 1, as 'probability' needs.")]
    [InlineData("lasts: { fixed: «-30s» }",                   "HF1104", "'-30s' is not a duration, as 'fixed' needs.")]
    [InlineData("lasts: «30s»",                               "HF1103", "'lasts' must be a section, and a single value stands here.")]
    [InlineData("lasts: { fixed: «0s» }",                     "HF1314", "'fixed' of the figure 'x' is 0s, and nothing ends in no time.")]
    [InlineData("lasts: { median: «0s», p95: 1s }",           "HF1314", "'median' of the figure 'x' is 0s, and nothing ends in no time.")]
    [InlineData("lasts: { from: 0s, to: «0s» }",              "HF1314", "'to' of the figure 'x' is 0s, and nothing ends in no time.")]
    [InlineData("lasts: { median: «2h», p95: 1h }",           "HF1315", "'median' of the figure 'x' is 2h, longer than 'p95' with 1h.")]
    [InlineData("lasts: { from: «2m», to: 1m }",              "HF1315", "'from' of the figure 'x' is 2m, longer than 'to' with 1m.")]
    [InlineData("lasts: { median: 1ms, p95: «1001ms» }",      "HF1316", "'p95' of the figure 'x' is 1s1ms, more than 1000 times its median 1ms.")]
    [InlineData("«lasts»: {}",                                "HF1313", "'lasts' of the figure 'x' gives no duration.")]
    [InlineData("«lasts»: { median: 1h }",                    "HF1313", "'lasts' of the figure 'x' gives only median.")]
    [InlineData("«lasts»: { to: 1h }",                        "HF1313", "'lasts' of the figure 'x' gives only to.")]
    [InlineData("«lasts»: { median: 1h, p95: 2h, fixed: 1h }", "HF1313", "'lasts' of the figure 'x' gives median and p95 and fixed.")]
    [InlineData("«lasts»: { median: 1h, to: 2h }",            "HF1313", "'lasts' of the figure 'x' gives median and to.")]
#pragma warning restore format
    public void A_number_that_cannot_be_is_reported_where_it_stands(string figure, string code, string message)
    {
        An.Estate($"figures: {{ x: {{ {figure} }} }}").Reports(code, message);
        An.Estate($"stores:\n  erp: {{ engine: blob, figures: {{ x: {{ {figure} }} }} }}").Reports(code, message);
        An.Estate($"workloads:\n  web: {{ app: http, class: worker, figures: {{ x: {{ {figure} }} }} }}").Reports(code, message);
        An.Estate($"partners:\n  c: {{ kind: edi, protocol: as2, deadline: 1h, figures: {{ x: {{ {figure} }} }} }}").Reports(code, message);
    }

    [Theory]
    [InlineData("«x»:", "The figure 'x' gives no number.")]
    [InlineData("«x»: { source: a guess }", "The figure 'x' gives no number.")]
    [InlineData("«x»: { perYear: 1, probability: 1 }", "The figure 'x' gives perYear and probability.")]
    [InlineData("«x»: { perYear: 1, lasts: { fixed: 1h }, probability: 1 }", "The figure 'x' gives perYear and lasts and probability.")]
    public void A_figure_gives_one_number(string figure, string message) => An.Estate($"figures: {{ {figure} }}").Reports(
        "HF1312", message, "Give exactly one of 'perYear' (how often), 'lasts' (how long) and 'probability' (how likely).");

    [Theory]
    [InlineData("perYear: 0")]
    [InlineData("perYear: -0")]
    [InlineData("perYear: 1000000")]
    [InlineData("perYear: 2e-4")]
    [InlineData("probability: 0")]
    [InlineData("probability: 1")]
    [InlineData("probability: 100%")]
    [InlineData("probability: 1e-6")]
    [InlineData("lasts: { fixed: 1ms }")]
    [InlineData("lasts: { from: 0s, to: 1s }")]
    [InlineData("lasts: { from: 1s, to: 1s }")]
    [InlineData("lasts: { median: 1h, p95: 1h }")]
    [InlineData("lasts: { median: 1s, p95: 1000s }")]
    public void A_number_at_its_limit_is_right(string figure) => An.Estate($"figures: {{ x: {{ {figure} }} }}").IsRight();

    [Fact]
    public void The_name_of_a_figure_is_for_the_failure_model_to_know() => An.Estate("figures: { of-no-model: { perYear: 1 } }").IsRight();

    [Fact]
    public void The_page_shows_an_estate_that_is_right()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs/figures.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        An.Estate(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]).IsRight();
    }
}

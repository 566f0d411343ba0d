using Holdfast.Prediction.Figures;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Prediction.Figures;

public sealed class FigureChecksTests
{
    [Theory]
    [InlineData("figures: { node-failure-rat: { perYear: 1 } }", 1501, "node-failure-rate")]
    [InlineData("figures: { node-failure-rate: { probability: 0.5 } }", 1502, "perYear")]
    [InlineData("figures: { odoo-start: { perYear: 3 } }", 1502, "lasts")]
    [InlineData("stores:\n  erp:\n    engine: postgresql 17\n    figures: { postgres-server-failure: { perYear: 1 } }", 1501, "postgres-server-failure-rate")]
    public void A_figure_that_there_is_not_is_reported_at_its_line(string text, int code, string remedy)
    {
        var reading = An.Estate(text).Read();
        var problem = Assert.Single(FigureChecks.Check(reading.Estate!, reading.Places!));

        Assert.Equal(code, problem.Code.Number);
        Assert.Contains(remedy, problem.Suggestion, StringComparison.Ordinal);
        Assert.Equal("estate.yaml", problem.Place.File);
        Assert.True(problem.Place.Line >= 1 && problem.Place.Column > 1);
    }

    [Fact]
    public void A_figure_of_a_part_holds_for_that_part_only()
    {
        var estate = An.Estate("""
            stores:
              erp:
                engine: postgresql 17
                figures: { postgres-server-failure-rate: { perYear: 9, source: our log } }
              other:
                engine: postgresql 17
            """).Read().Estate!;

        var book = EstateFigures.Of(estate);

        Assert.Equal(9, book.Of("postgres-server-failure-rate", "erp").Mean);
        Assert.Equal("our log", book.Of("postgres-server-failure-rate", "erp").Source);
        Assert.Equal(FigureBook.Default.Of("postgres-server-failure-rate").Mean, book.Of("postgres-server-failure-rate", "other").Mean);
    }
}

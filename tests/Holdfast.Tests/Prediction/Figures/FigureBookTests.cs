using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Figures;
using Xunit;

namespace Holdfast.Tests.Prediction.Figures;

public sealed class FigureBookTests
{
    [Fact]
    public void Every_figure_says_what_it_is_and_what_it_rests_on()
    {
        Assert.InRange(FigureBook.Default.All.Count(), 120, 400);
        Assert.All(FigureBook.Default.All, figure =>
        {
            Assert.True(figure.About.Length > 10, figure.Name);
            Assert.True(figure.Source.StartsWith("https://", StringComparison.Ordinal) || figure.Source.Length > 20, $"{figure.Name}: {figure.Source}");
            Assert.True(figure.Basis != FigureBasis.Prior || figure.Source.StartsWith("Holdfast prior:", StringComparison.Ordinal), $"{figure.Name} is a prior and must say so.");
        });
    }

    [Fact]
    public void A_figure_has_the_form_that_its_name_says() => Assert.All(FigureBook.Default.All, figure =>
    {
        Assert.Equal(figure.Name.EndsWith("-rate", StringComparison.Ordinal), figure.Form == FigureForm.Rate);
        Assert.Equal(figure.Name.EndsWith("-probability", StringComparison.Ordinal), figure.Form == FigureForm.Probability);
        Assert.True(figure.Mean >= 0 && (figure.Form != FigureForm.Probability || figure.Mean <= 1), figure.Name);
        Assert.True(figure.Form != FigureForm.Length || figure.Mean > 0, figure.Name);
    });

    [Fact]
    public void Draws_vary_around_the_mean_of_each_figure()
    {
        const int draws = 64;
        var all = Enumerable.Range(0, draws).Select(draw => new FigureDraw(FigureBook.Default, draw, draws, RandomStream.KeyOf("test"))).ToList();
        foreach (var figure in FigureBook.Default.All)
        {
            var values = all.ConvertAll(draw => ValueOf(draw, figure));
            Assert.All(values, value => Assert.True(value >= 0 && double.IsFinite(value), figure.Name));
            Assert.True(values.Distinct().Count() > draws / 2, $"{figure.Name} does not vary.");
            // Spread evenly over what is possible, 64 draws come near the mean even of what is hardly known.
            Assert.InRange(values.Average() / figure.Mean, 0.75, 1.25);
        }
    }

    [Fact]
    public void The_central_draw_is_the_mean() => Assert.All(FigureBook.Default.All, figure =>
        Assert.Equal(figure.Mean, ValueOf(FigureDraw.Central(FigureBook.Default), figure), 9));

    private static double ValueOf(FigureDraw draw, Figure figure) => figure.Form switch
    {
        FigureForm.Rate => draw.PerYear(figure.Name),
        FigureForm.Probability => draw.Probability(figure.Name),
        _ => draw.Length(figure.Name).Mean,
    };
}

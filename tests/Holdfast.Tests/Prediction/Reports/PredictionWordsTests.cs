using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Results;
using Xunit;

namespace Holdfast.Tests.Prediction.Reports;

public sealed class PredictionWordsTests
{
#pragma warning disable format
    [Theory]
    [InlineData(0,      "0%")]
    [InlineData(0.0001, "<1%")]
    [InlineData(0.4949, "49%")]
    [InlineData(0.9901, ">99%")]
    [InlineData(1,      "100%")]
    public void A_chance_is_never_rounded_to_certainty(double probability, string words) => Assert.Equal(words, PredictionWords.Chance(probability));

    [Theory]
    [InlineData(0.98944,    "98.9%")]
    [InlineData(0.99916,    "99.916%")]
    [InlineData(0.9999912,  "99.99912%")]
    [InlineData(1,          "100%")]
    public void An_availability_shows_two_digits_of_what_is_missing(double fraction, string words) => Assert.Equal(words, PredictionWords.Availability(fraction));

    [Theory]
    [InlineData(0,        "0")]
    [InlineData(0.00981,  "0.0098")]
    [InlineData(0.53,     "0.53")]
    [InlineData(4.46,     "4.5")]
    [InlineData(17.2,     "17")]
    [InlineData(285.4,    "285")]
    [InlineData(12_405,   "12,400")]
    [InlineData(-1_234,   "-1,230")]
    public void A_number_has_as_many_digits_as_are_known(double value, string words) => Assert.Equal(words, PredictionWords.Number(value));

    [Theory]
    [InlineData(null,      "-")]
    [InlineData(0.0,       "0s")]
    [InlineData(0.25,      "250ms")]
    [InlineData(7.14,      "7.1s")]
    [InlineData(75.0,      "75s")]
    [InlineData(181.0,     "3m")]
    [InlineData(4_500.0,   "75m")]
    [InlineData(3_600.0,   "1h")]
    [InlineData(15_120.0,  "4.2h")]
    [InlineData(86_400.0,  "24h")]
    [InlineData(216_000.0, "2.5d")]
    public void A_duration_has_its_handiest_unit(double? seconds, string words) => Assert.Equal(words, PredictionWords.Time(seconds));
#pragma warning restore format

    [Fact]
    public void An_interval_has_the_digits_of_its_mean() =>
        Assert.Equal("99.916% (99.870..99.960)", PredictionWords.Availability(new Interval(0.99916, 0.9987, 0.9996)));

    [Fact]
    public void A_figure_says_what_it_holds()
    {
        Assert.Equal("15m (95% within 1h)", PredictionWords.Value(MadeUpReport.DecisionLength));
        Assert.Equal("1m to 2m", PredictionWords.Value(MadeUpReport.DecisionLength with { Length = new UniformDuration(60.0 / 3600, 120.0 / 3600) }));
        Assert.Equal("0.5 a year", PredictionWords.Value(MadeUpReport.DecisionLength with { Form = FigureForm.Rate, Number = 0.5 }));
        Assert.Equal("2.5%", PredictionWords.Value(MadeUpReport.DecisionLength with { Form = FigureForm.Probability, Number = 0.025 }));
    }
}

using Holdfast.Prediction.Reports.Html;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>A probability as a small bar, with a notch where kept and missed are equally likely.</summary>
internal static class Meter
{
    private const double Width = 96;
    private const double Height = 8;

    public static Markup Of(double probability) => Markup.Of(
        $"""<svg xmlns="http://www.w3.org/2000/svg" class="meter {KindOf(probability)}" role="img" viewBox="0 0 {Width} {Height + 4}"><title>{PredictionWords.Chance(probability)}</title><rect class="track" y="2" width="{Width}" height="{Height}" rx="4"/><rect class="filled" y="2" width="{Math.Clamp(probability, 0, 1) * Width}" height="{Height}" rx="4"/><path class="notch" d="M{Width / 2} 0V{Height + 4}"/></svg>""");

    /// <summary>How good a probability is, in the page's words for colours.</summary>
    public static string KindOf(double probability) => probability < PredictionWords.EvenChance ? "low" : probability < 0.9 ? "middling" : "high";
}

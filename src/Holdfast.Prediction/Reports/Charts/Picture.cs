using Holdfast.Prediction.Reports.Html;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>The frame of every chart: as wide as its place on the page, with a title that is read aloud.</summary>
internal static class Picture
{
    public const int Width = 480;

    private const int LettersOfName = 22;

    public static Markup Of(string title, double height, Markup content) => Markup.Of(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 {Width} {height}"><title>{title}</title>
        {content}</svg>

        """);

    /// <summary>A name beside a bar, as much of it as there is room for.</summary>
    public static string Name(string name) => name.Length <= LettersOfName ? name : name[..(LettersOfName - 1)] + "…";
}

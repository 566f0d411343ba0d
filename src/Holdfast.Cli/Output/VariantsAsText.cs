using System.Globalization;
using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Variants;

namespace Holdfast.Cli.Output;

/// <summary>Variants as a person compares them: what each changes, and what it costs.</summary>
internal static class VariantsAsText
{
    private const int DesignsShown = 12;

    public static void WriteDifferences(Variant written, IReadOnlyList<Variant> variants, TextWriter output)
    {
        var table = new TextTable("WHAT IF", "PROCESS", "MIN/YEAR", "(5..95 %)", "MONTH MET", "YEAR MET", "WITHIN RTO", "WITHIN RPO", "USD/MONTH");
        foreach (var variant in variants)
        {
            var name = variant.Name;
            foreach (var difference in Difference.Between(written, variant))
            {
                table.Add(
                    name,
                    difference.Process,
                    Signed(difference.Minutes.Mean),
                    $"({Signed(difference.Minutes.Low)}..{Signed(difference.Minutes.High)})",
                    Points(difference.MonthMet),
                    Points(difference.YearMet),
                    Points(difference.WithinRto),
                    Points(difference.WithinRpo),
                    name.Length > 0 ? Money(variant.Cost.MoreThan(written.Cost)) : "");
                name = "";
            }
        }

        output.WriteLine("What if (differences from the estate as written; each variant meets the same failures):");
        table.WriteTo(output);
        WritePrices(variants.Append(written).SelectMany(variant => variant.Cost.Lines), output);
    }

    public static void WriteSearch(DesignSearchResult search, IReadOnlyList<Obstacle> obstacles, TextWriter output)
    {
        output.WriteLine($"{search.Tried.Count} designs tried. Of these none is both cheaper and better:");
        var table = new TextTable("USD/MONTH", "ALL OBJECTIVES KEPT FOR A YEAR", "DESIGN");
        foreach (var variant in search.Pareto.Take(DesignsShown))
        {
            table.Add(
                (variant.Cost.Unknown.Any() ? ">= " : "") + variant.Cost.KnownUsd.ToString("N0", CultureInfo.InvariantCulture),
                PredictionAsText.Percent(variant.AllMet, 1) + (variant == search.Cheapest ? "  <- cheapest that is asked for" : ""),
                variant.Name.Length == 0 ? "as written" : variant.Name);
        }

        table.WriteTo(output);
        output.WriteLine();
        if (search.Cheapest is { } cheapest)
            output.WriteLine($"The cheapest design that keeps every objective with {PredictionAsText.Percent(search.Asked, 0)}: {cheapest.Name}");
        else
            output.WriteLine($"No allowed design keeps every objective of every process for a year with {PredictionAsText.Percent(search.Asked, 0)}.");
        foreach (var obstacle in obstacles)
            output.WriteLine("  " + Sentence(obstacle));
        WritePrices(search.Pareto.SelectMany(variant => variant.Cost.Lines), output);
    }

    private static string Sentence(Obstacle obstacle)
    {
        var best = $"{obstacle.Process}, {obstacle.Objective}: {PredictionAsText.Percent(obstacle.Probability, 0)} with the best design.";
        return obstacle.ForbiddenBy.Count == 0
            ? $"{best} No dependency alone forbids it; all together do."
            : $"{best} Even with everything else perfect, {string.Join("; ", obstacle.ForbiddenBy.Select(alone => $"{alone.Component} alone leaves {PredictionAsText.Percent(alone.Alone, 0)}"))}.";
    }

    private static void WritePrices(IEnumerable<CostLine> lines, TextWriter output)
    {
        var all = lines.Distinct().ToList();
        var unknown = all.Where(line => line.Usd is null).Select(line => $"{line.Part} ({line.What})").Distinct(StringComparer.Ordinal).ToList();
        output.WriteLine("Costs: pay-as-you-go list prices of the parts that designs change, by the price table of this version; regions and dates are in --format json.");
        if (unknown.Count > 0)
            output.WriteLine($"Without a published price, and so not counted: {string.Join(", ", unknown)}.");
    }

    private static string Money(decimal? usd) => usd is { } known ? known.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture) : "unknown";

    private static string Signed(double value) => value.ToString(Math.Abs(value) >= 10 ? "+#,0;-#,0;0" : "+0.#;-0.#;0", CultureInfo.InvariantCulture);

    private static string Points(double difference) => (100 * difference).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture) + " pts";
}

using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Prediction.Reports;
using Holdfast.Proof.Pricing;

namespace Holdfast.Cli.Output;

/// <summary>What mending findings is worth, as text and as JSON.</summary>
internal static class FindingPrices
{
    public static void WriteText(IReadOnlyList<FindingPrice> prices, TextWriter output)
    {
        output.WriteLine();
        if (prices.Count == 0)
        {
            output.WriteLine("None of the findings is one that the failure model can feel.");
            return;
        }

        output.WriteLine("What mending is worth, predicted (minutes of a year over all processes; 5 to 95 % of what is not known):");
        var table = new TextTable("FINDING", "SUBJECT", "MIN/YEAR SAVED", "", "USD/MONTH", "BY");
        foreach (var price in prices)
        {
            table.Add(
                price.Finding.Rule.Reference,
                price.Finding.Subject.Name,
                PredictionWords.Number(price.Saved.Mean),
                $"({PredictionWords.Number(price.Saved.Low)}..{PredictionWords.Number(price.Saved.High)})",
                price.UsdPerMonth is { } usd ? usd == 0 ? "-" : usd.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture) : "unknown",
                string.Join(", ", price.Changes));
        }

        table.WriteTo(output);
        output.WriteLine("USD/MONTH is what changes at list prices; '-' where nothing that the price table knows changes.");
        output.WriteLine("Findings that are not listed have a worth that the failure model does not know, not none.");
    }

    public static JsonArray AsJson(IReadOnlyList<FindingPrice> prices) =>
    [
        .. prices.Select(price => new JsonObject
        {
            ["fingerprint"] = price.Finding.Fingerprint,
            ["rule"] = price.Finding.Rule.Reference,
            ["subject"] = price.Finding.Subject.Name,
            ["changes"] = new JsonArray([.. price.Changes.Select(change => (JsonNode)change)]),
            ["minutesPerYearSaved"] = new JsonObject { ["mean"] = Rounded(price.Saved.Mean), ["p5"] = Rounded(price.Saved.Low), ["p95"] = Rounded(price.Saved.High) },
            ["usdPerMonth"] = price.UsdPerMonth is { } usd ? Math.Round(usd, 2) : null,
        }),
    ];

    private static double Rounded(double minutes) => Math.Round(minutes, 1);
}

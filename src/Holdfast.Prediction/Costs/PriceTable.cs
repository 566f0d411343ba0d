using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Prediction.Costs;

/// <summary>Pay-as-you-go list prices that were published on a day. Nothing is fetched, and nothing unknown is guessed.</summary>
internal static class PriceTable
{
    private static readonly Lazy<ILookup<(string Sku, string Meter), Price>> Prices = new(Read);

    /// <summary>The price of a meter: that of the region where there is one, else a list price of another region, else any.</summary>
    public static Price? Find(string sku, string meter, string region) => Prices.Value[(sku, meter)]
        .OrderBy(price => price.Usd is null)
        .ThenBy(price => price.Region != region)
        .ThenBy(price => !price.IsListPrice)
        .FirstOrDefault();

    public static IEnumerable<Price> All => Prices.Value.SelectMany(group => group);

    private static ILookup<(string Sku, string Meter), Price> Read()
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.yaml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(PriceOf).ToLookup(price => (price.Sku, price.Meter));
    }

    private static Price PriceOf(YamlNode node) => new(
        node["sku"].ToString(),
        node["meter"].ToString(),
        node["unit"].ToString(),
        decimal.TryParse(node["usd"].ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var usd) ? usd : null,
        node["region"].ToString(),
        node["source"].ToString(),
        node["date"].ToString(),
        node["basis"].ToString() == "list-price");
}

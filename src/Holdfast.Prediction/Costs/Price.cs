namespace Holdfast.Prediction.Costs;

/// <summary>A published price, or the statement that none was seen.</summary>
/// <param name="Sku">What is sold.</param>
/// <param name="Meter">What of it is counted.</param>
/// <param name="Unit">The unit that the price is for.</param>
/// <param name="Usd">US dollars for one unit; null when no published price was seen.</param>
/// <param name="Region">The region it was read for.</param>
/// <param name="Source">Where.</param>
/// <param name="Date">When, as written.</param>
/// <param name="IsListPrice">Whether it is the price list's own figure.</param>
public sealed record Price(string Sku, string Meter, string Unit, decimal? Usd, string Region, string Source, string Date, bool IsListPrice);

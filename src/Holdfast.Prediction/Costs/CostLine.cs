namespace Holdfast.Prediction.Costs;

/// <summary>What one thing of a design costs in a month.</summary>
/// <param name="Part">The part of the estate.</param>
/// <param name="What">What is paid for, in words.</param>
/// <param name="Quantity">How many units in a month.</param>
/// <param name="Price">The price of a unit; null when there is no entry for it.</param>
public sealed record CostLine(string Part, string What, decimal Quantity, Price? Price)
{
    /// <summary>US dollars in a month; null when the price is unknown.</summary>
    public decimal? Usd => Quantity == 0 ? 0 : Price?.Usd * Quantity;
}

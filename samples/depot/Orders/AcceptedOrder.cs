namespace Depot.Orders;

/// <summary>The answer to an order.</summary>
/// <param name="Number">The depot's number.</param>
/// <param name="Repeats">How often it had come before.</param>
internal sealed record AcceptedOrder(long Number, int Repeats);

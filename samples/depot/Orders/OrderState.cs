namespace Depot.Orders;

/// <summary>How far an order is: accepted, completed (label, invoice and document exist) or delivered (the partner knows).</summary>
internal sealed record OrderState(long Number, string Status, string? Label, long? Invoice);

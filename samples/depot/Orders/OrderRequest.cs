namespace Depot.Orders;

/// <summary>An order as a client sends it. The client numbers its orders; the same number is the same order, however often it comes.</summary>
internal sealed record OrderRequest(string Client, long ClientNumber, string Article, int Quantity)
{
    public bool IsValid => Client is { Length: > 0 and <= 64 } && Article is { Length: > 0 and <= 64 } && Quantity is > 0 and <= 1000;
}

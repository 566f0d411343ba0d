namespace Depot.Orders;

/// <summary>A movement of stock that somebody has scanned. Each one counts: it is not idempotent, and nobody may repeat it unasked.</summary>
internal sealed record MoveRequest(string Client, long Reference, string Article, int Quantity)
{
    public bool IsValid => Client is { Length: > 0 and <= 64 } && Article is { Length: > 0 and <= 64 } && Quantity is not 0;
}

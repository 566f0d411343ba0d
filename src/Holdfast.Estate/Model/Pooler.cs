namespace Holdfast.Estate.Model;

/// <summary>The connection pooler in front of a database.</summary>
public sealed record Pooler
{
    /// <summary>Which pooler.</summary>
    public required PoolerKind Kind { get; init; }

    /// <summary>How many server connections it keeps for each database and user.</summary>
    [Within(1, 10_000)]
    public int? Connections { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>The connection pooler in front of a database.</summary>
public sealed record Pooler
{
    /// <summary>Which pooler.</summary>
    public required PoolerKind Kind { get; init; }

    /// <summary>How many server connections it keeps for each database and user.</summary>
    [Within(1, 10_000)]
    public int? Connections { get; init; }

    /// <summary>For how long a client keeps a connection.</summary>
    public PoolMode Mode { get; init; }

    /// <summary>Databases that are pooled by session whatever the mode, such as <c>postgres</c>, on which Odoo listens.</summary>
    public IReadOnlyList<string> SessionDatabases { get; init; } = [];
}

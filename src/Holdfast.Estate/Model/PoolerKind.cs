namespace Holdfast.Estate.Model;

/// <summary>A connection pooler.</summary>
public enum PoolerKind
{
    /// <summary>PgBouncer.</summary>
    Pgbouncer,
}

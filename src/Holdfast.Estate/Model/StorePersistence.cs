namespace Holdfast.Estate.Model;

/// <summary>What a Redis store writes to disk.</summary>
public enum StorePersistence
{
    /// <summary>Nothing: a restart of all nodes empties it.</summary>
    None,

    /// <summary>A snapshot every hour or more.</summary>
    Rdb,

    /// <summary>Every write, a second late at most.</summary>
    Aof,
}

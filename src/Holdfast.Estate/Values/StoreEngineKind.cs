namespace Holdfast.Estate.Values;

/// <summary>The kind of engine behind a store.</summary>
public enum StoreEngineKind
{
    /// <summary>PostgreSQL.</summary>
    Postgresql,

    /// <summary>Redis, or a service that speaks its protocol.</summary>
    Redis,

    /// <summary>Blob storage.</summary>
    Blob,

    /// <summary>A file share.</summary>
    FileShare,
}

namespace Holdfast.Recovery.Sites;

/// <summary>Where a store of the estate really is: a database, or a folder of files.</summary>
public sealed record StoreSite
{
    /// <summary>The database, of a PostgreSQL store.</summary>
    public DatabaseSite? Database { get; init; }

    /// <summary>The folder, of a blob or file store.</summary>
    public string? Folder { get; init; }
}

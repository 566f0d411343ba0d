namespace Holdfast.Recovery.Sites;

/// <summary>Where backups are kept, and how this site opens them.</summary>
/// <param name="Directory">The directory of the repository.</param>
/// <param name="PassphraseFile">The file whose first line opens the database's backups; only its path is ever written down.</param>
public sealed record RepositorySite(string Directory, string PassphraseFile)
{
    /// <summary>The container that holds the database's backups and log; in the directory when absent. Everything else of a set is in the directory.</summary>
    public BlobSite? Azure { get; init; }
}

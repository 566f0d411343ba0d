namespace Holdfast.Recovery.Sites;

/// <summary>Where backups are kept, and how this site opens them.</summary>
/// <param name="Directory">The directory of the repository.</param>
/// <param name="PassphraseFile">The file whose first line opens the database's backups; only its path is ever written down.</param>
public sealed record RepositorySite(string Directory, string PassphraseFile);

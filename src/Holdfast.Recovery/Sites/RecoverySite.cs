namespace Holdfast.Recovery.Sites;

/// <summary>Where the stores of an estate, their backups and what opens these are, seen from one machine.</summary>
public sealed record RecoverySite
{
    /// <summary>The backups.</summary>
    public required RepositorySite Repository { get; init; }

    /// <summary>The stores, by their names in the estate.</summary>
    public required IReadOnlyDictionary<string, StoreSite> Stores { get; init; }

    /// <summary>The database at whoever runs it, for `--provider`; not needed where the backups are our own.</summary>
    public ProviderSite? Provider { get; init; }

    /// <summary>Files and folders without which a restored application does not start: its configuration, never its secrets.</summary>
    public IReadOnlyList<string> Configuration { get; init; } = [];

    /// <summary>The file in which this site holds each secret, by the name that the estate gives it.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

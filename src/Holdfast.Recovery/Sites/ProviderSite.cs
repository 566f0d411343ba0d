namespace Holdfast.Recovery.Sites;

/// <summary>The database as whoever runs it knows it, where that keeps backups of its own.</summary>
public sealed record ProviderSite
{
    /// <summary>The server in Azure.</summary>
    public AzureServerSite? Azure { get; init; }

    /// <summary>The cluster in Kubernetes.</summary>
    public CloudNativePgSite? Cnpg { get; init; }
}

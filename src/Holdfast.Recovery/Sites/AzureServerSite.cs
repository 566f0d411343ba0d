namespace Holdfast.Recovery.Sites;

/// <summary>A flexible server of Azure Database for PostgreSQL, by the names of its resource.</summary>
public sealed record AzureServerSite(string Subscription, string ResourceGroup, string Server);

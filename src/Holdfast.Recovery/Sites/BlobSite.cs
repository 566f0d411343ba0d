namespace Holdfast.Recovery.Sites;

/// <summary>A container of Azure Blob Storage, as pgBackRest reaches it.</summary>
/// <param name="Account">The storage account.</param>
/// <param name="Container">The container, which must exist.</param>
/// <param name="KeyFile">The file whose first line opens it; only its path is ever written down.</param>
public sealed record BlobSite(string Account, string Container, string KeyFile)
{
    /// <summary>What the key file holds: <c>shared</c>, a key of the account, or <c>sas</c>, a shared access signature, which can be one that only reads.</summary>
    public string KeyType { get; init; } = "shared";

    /// <summary>The host to connect to, for a private endpoint or another service than Azure's; else the account's own.</summary>
    public string? Host { get; init; }

    /// <summary>The port on that host.</summary>
    public int Port { get; init; } = 443;

    /// <summary>Where an address names the account: in the <c>host</c>, as Azure, or in the <c>path</c>.</summary>
    public string UriStyle { get; init; } = "host";

    /// <summary>Whether the host's certificate is checked.</summary>
    public bool VerifyTls { get; init; } = true;

    /// <summary>The authorities that may have signed it; else those of the machine.</summary>
    public string? CaFile { get; init; }
}

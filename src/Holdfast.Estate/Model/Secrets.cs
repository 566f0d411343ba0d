namespace Holdfast.Estate.Model;

/// <summary>Where secrets are kept; their values never stand in an estate file.</summary>
public sealed record Secrets
{
    /// <summary>The vault: <c>managed</c> for one that Holdfast compiles, or the name of an existing one.</summary>
    public required string Vault { get; init; }

    /// <summary>How often secrets change.</summary>
    public TimeSpan? Rotate { get; init; }

    /// <summary>How long a deleted secret, or the deleted vault, can be brought back.</summary>
    public TimeSpan? SoftDelete { get; init; }

    /// <summary>Whether what was deleted cannot be purged before that time is over.</summary>
    public bool PurgeProtection { get; init; }

    /// <summary>How long before a secret expires somebody is told.</summary>
    public TimeSpan? WarnBefore { get; init; }
}

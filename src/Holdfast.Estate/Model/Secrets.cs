namespace Holdfast.Estate.Model;

/// <summary>Where secrets are kept; their values never stand in an estate file.</summary>
public sealed record Secrets
{
    /// <summary>The vault: <c>managed</c> for one that Holdfast compiles, or the name of an existing one.</summary>
    public required string Vault { get; init; }

    /// <summary>How often secrets change.</summary>
    public TimeSpan? Rotate { get; init; }
}

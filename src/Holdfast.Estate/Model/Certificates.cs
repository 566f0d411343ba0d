namespace Holdfast.Estate.Model;

/// <summary>Where certificates come from and how early they are renewed.</summary>
public sealed record Certificates
{
    /// <summary>The issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>How long before expiry a certificate is renewed.</summary>
    public TimeSpan? RenewBefore { get; init; }

    /// <summary>How long before a certificate expires somebody is called, because its renewal must have failed.</summary>
    public TimeSpan? WarnBefore { get; init; }
}

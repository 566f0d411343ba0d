namespace Holdfast.Estate.Model;

/// <summary>Identity, secrets and certificates.</summary>
public sealed record Security
{
    /// <summary>Who may do what.</summary>
    public Identity? Identity { get; init; }

    /// <summary>Where secrets are kept.</summary>
    public Secrets? Secrets { get; init; }

    /// <summary>Where certificates come from.</summary>
    public Certificates? Certificates { get; init; }

    /// <summary>What may talk to what.</summary>
    public NetworkAccess? Network { get; init; }

    /// <summary>What pods may do on their node.</summary>
    public PodSecurity? Pods { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>Who asks for certificates and renews them.</summary>
public enum CertificateKeeper
{
    /// <summary>cert-manager, for all replicas.</summary>
    CertManager,

    /// <summary>Key Vault, read by the cluster.</summary>
    KeyVault,

    /// <summary>The proxy itself, by ACME: each replica for itself.</summary>
    Proxy,
}

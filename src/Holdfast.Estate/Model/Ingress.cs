using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>The proxy that routes requests to workloads.</summary>
public sealed record Ingress
{
    /// <summary>Which proxy.</summary>
    public IngressController Controller { get; init; } = IngressController.Traefik;

    /// <summary>How many replicas, or from how many to how many.</summary>
    public ReplicaRange? Replicas { get; init; }

    /// <summary>What each replica asks for.</summary>
    public Resources? Resources { get; init; }

    /// <summary>Where its replicas run, and how they go away.</summary>
    public Placement? Placement { get; init; }

    /// <summary>The longest time to read a request, uploads included; Traefik cuts after 60 seconds when absent.</summary>
    public TimeSpan? ReadTimeout { get; init; }

    /// <summary>How long a silent connection is kept; must outlast the edge's.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>The largest request.</summary>
    public ByteSize? BodyLimit { get; init; }

    /// <summary>The oldest version of TLS it speaks.</summary>
    public TlsVersion? MinimumTls { get; init; }

    /// <summary>Who asks for certificates and renews them.</summary>
    public CertificateKeeper? Certificates { get; init; }

    /// <summary>Limits on how often a caller may ask.</summary>
    public RateLimits? RateLimits { get; init; }
}

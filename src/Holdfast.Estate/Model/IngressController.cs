namespace Holdfast.Estate.Model;

/// <summary>A proxy in front of workloads.</summary>
public enum IngressController
{
    /// <summary>Traefik.</summary>
    Traefik,

    /// <summary>The application routing add-on of AKS with NGINX; patched until November 2026.</summary>
    AppRoutingNginx,

    /// <summary>ingress-nginx; ended in March 2026.</summary>
    IngressNginx,

    /// <summary>Application Gateway for Containers.</summary>
    GatewayForContainers,
}

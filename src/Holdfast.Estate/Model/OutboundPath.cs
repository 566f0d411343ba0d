namespace Holdfast.Estate.Model;

/// <summary>How calls leave the cluster.</summary>
public enum OutboundPath
{
    /// <summary>Rules of the load balancer, with few ports for each node.</summary>
    LoadBalancer,

    /// <summary>A NAT gateway, which hands out ports as needed.</summary>
    NatGateway,

    /// <summary>A firewall in the hub.</summary>
    Firewall,
}

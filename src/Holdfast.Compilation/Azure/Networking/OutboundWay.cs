using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>How traffic leaves: what the subnets that call outside are tied to.</summary>
internal sealed record OutboundWay
{
    public Expression? NatGateway { get; init; }

    public Expression? RouteTable { get; init; }

    /// <summary>The network that shared services stand in, when they do not stand in the estate's own.</summary>
    public Resource? Hub { get; init; }
}

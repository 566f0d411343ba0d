using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>Traffic leaves through a NAT gateway with addresses that partners can allow.</summary>
internal static class NatWay
{
    public static OutboundWay Add(Concern concern, Expression running)
    {
        var address = concern.File.Add(new Resource("outboundAddress", ApiVersions.PublicAddress, PublicAddress.Body(concern, "outbound-ip") with { Reason = null })
        {
            Condition = running,
            Reason = "Partners allow this address: it must outlive every gateway.",
        });
        concern.Keep(address, running, "Partners allow this address.");
        var gateway = concern.File.Add(new Resource("outbound", ApiVersions.NatGateway, new ObjectLiteral
        {
            ["name"] = concern.Named("nat"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = new TextLiteral("StandardV2").Because("Stands in all zones; a Standard one stands in one and is lost with it.") },
            ["zones"] = new Symbol("zones"),
            ["properties"] = new ObjectLiteral
            {
                ["idleTimeoutInMinutes"] = 4,
                ["publicIpAddresses"] = new ArrayLiteral([new ObjectLiteral { ["id"] = address.Id }]),
            },
        })
        { Condition = running });
        return new OutboundWay { NatGateway = new Choice(running, new ObjectLiteral { ["id"] = gateway.Id }, new NullLiteral()) };
    }
}

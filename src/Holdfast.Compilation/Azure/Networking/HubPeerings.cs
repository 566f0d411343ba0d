using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>Ties a spoke to its hub, in both directions.</summary>
internal static class HubPeerings
{
    public static void Add(Concern concern, Resource hub, Resource spoke, Expression running)
    {
        Add(concern, "toHub", "to-hub", spoke, hub, running);
        Add(concern, "toSpoke", "to-spoke", hub, spoke, running);
    }

    private static void Add(Concern concern, string symbol, string name, Resource from, Resource to, Expression running) =>
        concern.File.Add(new Resource(symbol, ApiVersions.Peering, new ObjectLiteral
        {
            ["parent"] = from.Symbol,
            ["name"] = name,
            ["properties"] = new ObjectLiteral
            {
                ["remoteVirtualNetwork"] = new ObjectLiteral { ["id"] = to.Id },
                ["allowVirtualNetworkAccess"] = true,
                ["allowForwardedTraffic"] = true,
            },
        })
        { Condition = running });
}

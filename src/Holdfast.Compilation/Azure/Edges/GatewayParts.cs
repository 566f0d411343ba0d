using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Edges;

/// <summary>The named parts of a gateway, which refer to one another by identifiers made from names.</summary>
internal static class GatewayParts
{
    public static Expression Name(Concern concern) => concern.Named("edge");

    public static ObjectLiteral Part(string name, ObjectLiteral properties) => new() { ["name"] = name, ["properties"] = properties };

    public static ArrayLiteral One(string name, ObjectLiteral properties) => new([Part(name, properties)]);

    public static ObjectLiteral Refer(Concern concern, string collection, string name) => new()
    {
        ["id"] = new Call("resourceId", $"Microsoft.Network/applicationGateways/{collection}", Name(concern), name),
    };

    /// <summary>A listener on the port of its name.</summary>
    public static ObjectLiteral Listener(Concern concern, string protocol) => Part(protocol, new ObjectLiteral
    {
        ["protocol"] = protocol == "https" ? "Https" : "Http",
        ["frontendIPConfiguration"] = Refer(concern, "frontendIPConfigurations", "public"),
        ["frontendPort"] = Refer(concern, "frontendPorts", protocol),
        ["sslCertificate"] = protocol == "https" ? Refer(concern, "sslCertificates", "estate") : null,
    });
}

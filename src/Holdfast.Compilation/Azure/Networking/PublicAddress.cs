using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>A public address that is announced from all zones.</summary>
internal static class PublicAddress
{
    public static ObjectLiteral Body(Concern concern, string suffix, string sku = "StandardV2") => Body(concern, concern.Named(suffix), sku);

    public static ObjectLiteral Body(Concern concern, Expression name, string sku) => new()
    {
        ["name"] = name,
        ["location"] = concern.Location,
        ["tags"] = concern.Tags,
        ["sku"] = new ObjectLiteral { ["name"] = sku, ["tier"] = "Regional" },
        ["zones"] = new Symbol("zones"),
        ["properties"] = new ObjectLiteral { ["publicIPAllocationMethod"] = "Static", ["publicIPAddressVersion"] = "IPv4" },
    };
}

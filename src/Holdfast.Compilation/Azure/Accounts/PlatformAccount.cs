using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Accounts;

/// <summary>A storage account that the platform needs for itself: no keys, nobody from outside, in every zone.</summary>
internal static class PlatformAccount
{
    /// <param name="concern">The module.</param>
    /// <param name="prefix">What its name begins with.</param>
    /// <param name="services">Which of Azure's services get past its firewall.</param>
    public static ObjectLiteral Of(Concern concern, string prefix, Expression services) => new()
    {
        ["name"] = new Interpolation(prefix, new Call("uniqueString", new Call("resourceGroup").Get("id"))),
        ["location"] = concern.Location,
        ["tags"] = concern.Tags,
        ["kind"] = "StorageV2",
        ["sku"] = new ObjectLiteral { ["name"] = "Standard_ZRS" },
        ["properties"] = new ObjectLiteral
        {
            ["accessTier"] = "Hot",
            ["minimumTlsVersion"] = "TLS1_2",
            ["supportsHttpsTrafficOnly"] = true,
            ["allowBlobPublicAccess"] = false,
            ["allowSharedKeyAccess"] = false,
            ["allowCrossTenantReplication"] = false,
            ["publicNetworkAccess"] = "Disabled",
            ["networkAcls"] = new ObjectLiteral { ["defaultAction"] = "Deny", ["bypass"] = services },
        },
    };
}

using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>The private names of stores, secrets and images in one region.</summary>
internal static class NamesModule
{
    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "names", "Private names, found from the network of one region. Each region has zones of its own: the same name of the registry or of a replicated account then leads to the private endpoint that stands in the region of whoever asks.");
        var networkId = concern.Ask("networkId", "string", "The network that finds the names.");
        var ids = new ObjectLiteral();
        foreach (var name in Of(plan.Accounts.Any(account => account.Engine.Kind == Estate.Values.StoreEngineKind.FileShare)))
        {
            var zone = concern.Add($"{name.Key}Zone", ApiVersions.PrivateZone, new ObjectLiteral { ["name"] = name.Zone, ["location"] = "global", ["tags"] = concern.Tags });
            concern.Add($"{name.Key}Link", ApiVersions.PrivateZoneLink, new ObjectLiteral
            {
                ["parent"] = zone.Symbol,
                ["name"] = concern.Named("net"),
                ["location"] = "global",
                ["tags"] = concern.Tags,
                ["properties"] = new ObjectLiteral
                {
                    ["registrationEnabled"] = false,
                    ["virtualNetwork"] = new ObjectLiteral { ["id"] = networkId },
                },
            });
            ids[name.Key] = zone.Id;
        }

        concern.Tell("zoneIds", "object", "The zones, by service.", ids);
        return concern;
    }

    private static IEnumerable<PrivateName> Of(bool files) =>
        [PrivateName.Postgres, PrivateName.Redis, PrivateName.Vault, PrivateName.Registry, PrivateName.Blob, .. files ? [PrivateName.File] : Enumerable.Empty<PrivateName>()];
}

using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>The private names of stores, secrets and images, found from the networks of all regions.</summary>
internal static class NamesModule
{
    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "names", "Private names. The zones belong to no region and are linked to every network: a restored store keeps the name that workloads know.");
        var networks = concern.Ask("networks", "object[]", "The networks that find the names: each a name and an id.");
        var ids = new ObjectLiteral();
        foreach (var name in Of(plan.Accounts.Any(account => account.Engine.Kind == Estate.Values.StoreEngineKind.FileShare)))
        {
            var zone = concern.Add($"{name.Key}Zone", ApiVersions.PrivateZone, new ObjectLiteral { ["name"] = name.Zone, ["location"] = "global", ["tags"] = concern.Tags });
            concern.File.Add(new Resource($"{name.Key}Links", ApiVersions.PrivateZoneLink, new ObjectLiteral
            {
                ["parent"] = zone.Symbol,
                ["name"] = new Symbol("network").Get("name"),
                ["location"] = "global",
                ["tags"] = concern.Tags,
                ["properties"] = new ObjectLiteral
                {
                    ["registrationEnabled"] = false,
                    ["virtualNetwork"] = new ObjectLiteral { ["id"] = new Symbol("network").Get("id") },
                },
            })
            { Each = ("network", networks) });
            ids[name.Key] = zone.Id;
        }

        concern.Tell("zoneIds", "object", "The zones, by service.", ids);
        return concern;
    }

    private static IEnumerable<PrivateName> Of(bool files) =>
        [PrivateName.Postgres, PrivateName.Redis, PrivateName.Vault, PrivateName.Registry, PrivateName.Blob, .. files ? [PrivateName.File] : Enumerable.Empty<PrivateName>()];
}

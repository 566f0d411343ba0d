using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Images;

/// <summary>The registry of images.</summary>
internal static class RegistryModule
{
    public static Expression NameOf => new Interpolation("cr", new Call("uniqueString", new Call("resourceGroup").Get("id")));

    /// <summary>The parameter that a replica's region is told by.</summary>
    public static string ReplicaLocation(string region) => BicepText.Symbol("replica-location", region);

    /// <summary>Whether clusters start their nodes from the registry: AKS asks for a private, zone-redundant one of the premium tier.</summary>
    public static bool CachesForClusters(Registry? settings) => settings is { Tier: RegistryTier.Premium, ZoneRedundant: true };

    public static Concern Of(AzurePlan plan, Registry settings)
    {
        var concern = new Concern(plan, "registry", $"The registry of images{(settings.Host is null ? "" : $", which others know as {settings.Host}")}. A node that starts during an outage pulls from it: it is as redundant as the cluster.");
        var premium = settings.Tier == RegistryTier.Premium;
        var registry = concern.Add("registry", ApiVersions.Registry, new ObjectLiteral
        {
            ["name"] = NameOf,
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = settings.Tier.ToString() },
            ["properties"] = new ObjectLiteral
            {
                ["adminUserEnabled"] = false,
                ["anonymousPullEnabled"] = settings.AnonymousPull,
                ["publicNetworkAccess"] = premium ? "Disabled" : null,
                ["networkRuleBypassOptions"] = "AzureServices",
                ["dataEndpointEnabled"] = premium,
                ["zoneRedundancy"] = settings.ZoneRedundant ? "Enabled" : "Disabled",
                ["policies"] = premium
                    ? new ObjectLiteral
                    {
                        ["retentionPolicy"] = new ObjectLiteral { ["status"] = "enabled", ["days"] = AzurePlan.Days(settings.SoftDelete, 14, 1, 365) }
                            .Because("Manifests without a tag. Deployments name digests: the estate's release keeps a tag on whatever it may roll back to. Soft delete exists only in previews of this API."),
                        ["exportPolicy"] = new ObjectLiteral { ["status"] = "disabled" },
                    }
                    : null,
            },
        });
        concern.Keep(registry);
        concern.Diagnose(registry);
        if (premium)
            concern.Connect(registry, "registry", PrivateName.Registry);
        foreach (var region in settings.Regions)
        {
            concern.Add(BicepText.Symbol("replica", region.Text), ApiVersions.RegistryReplica, new ObjectLiteral
            {
                ["parent"] = registry.Symbol,
                ["name"] = region.Text,
                ["location"] = concern.Ask(ReplicaLocation(region.Text), "string", "A region that images are copied to."),
                ["tags"] = concern.Tags,
                ["properties"] = new ObjectLiteral { ["zoneRedundancy"] = settings.ZoneRedundant ? "Enabled" : "Disabled", ["regionEndpointEnabled"] = true },
            }, "Images are in the recovery region before anybody needs them there.");
        }

        if (CachesForClusters(settings))
        {
            concern.Add("platformImages", ApiVersions.RegistryCacheRule, new ObjectLiteral
            {
                ["parent"] = registry.Symbol,
                ["name"] = "aks-managed-mcr",
                ["properties"] = new ObjectLiteral { ["sourceRepository"] = "mcr.microsoft.com/*", ["targetRepository"] = "aks-managed-repository/*" },
            }, "What AKS itself runs on nodes, under the name by which AKS looks for it: a new node needs this registry and no other.");
        }

        concern.Tell("registryId", "string", "The registry.", registry.Id);
        return concern;
    }
}

using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>The flows of a network, logged and analysed.</summary>
internal static class FlowLogs
{
    /// <summary>The group and the watcher that Azure makes in a subscription with the first network of a region.</summary>
    private const string WatcherGroup = "NetworkWatcherRG";

    /// <summary>The module that writes the log: a child of the region's watcher, which stands in a resource group of its own.</summary>
    public static Concern? Module(AzurePlan plan)
    {
        if (plan.Estate.Security?.Network?.FlowLogs != true)
            return null;
        var concern = new Concern(plan, "flow-logs", "Who talked to whom, for one network. It belongs to the region's network watcher, which Azure makes with the first network of a subscription in its region.");
        var watcher = concern.File.Add(new Resource("watcher", ApiVersions.NetworkWatcher, new ObjectLiteral { ["name"] = new Interpolation("NetworkWatcher_", concern.Location) }) { Existing = true });
        var workspace = concern.Ask("workspaceId", "string", "The Log Analytics workspace that analyses the flows.");
        concern.Add("flows", ApiVersions.FlowLog, new ObjectLiteral
        {
            ["parent"] = watcher.Symbol,
            ["name"] = concern.Named("flows"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["identity"] = new ObjectLiteral { ["type"] = "UserAssigned", ["userAssignedIdentities"] = new KeyedObject(concern.Ask("identityId", "string", "As whom the flows are written.")) },
            ["properties"] = new ObjectLiteral
            {
                ["enabled"] = true,
                ["targetResourceId"] = concern.Ask("networkId", "string", "The network whose flows are logged."),
                ["storageId"] = concern.Ask("accountId", "string", "The storage account that the flows are written to."),
                ["format"] = new ObjectLiteral { ["type"] = "JSON", ["version"] = 2 },
                ["retentionPolicy"] = new ObjectLiteral { ["enabled"] = true, ["days"] = AzurePlan.Days(plan.Estate.Observability?.Logs?.Retention, 30, 1, 365) },
                ["flowAnalyticsConfiguration"] = new ObjectLiteral
                {
                    ["networkWatcherFlowAnalyticsConfiguration"] = new ObjectLiteral { ["enabled"] = true, ["workspaceResourceId"] = workspace, ["trafficAnalyticsInterval"] = 10 },
                },
            },
        });
        return concern;
    }

    /// <summary>Adds to a network's module where its flows are written, and the use of the module that writes them.</summary>
    public static void Add(Concern concern, Concern module, Resource network, Expression workspaceId)
    {
        var identity = concern.Add("flowWriter", ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named("flows"), ["location"] = concern.Location, ["tags"] = concern.Tags });
        var account = concern.Add("flowAccount", ApiVersions.Storage, PlatformAccount.Of(concern, "stflows", new TextLiteral("AzureServices").Because("The watcher writes as a service that Azure trusts, and as the identity above.")), "In the network's own region, as the watcher asks.");
        var writes = concern.Grant("writesFlows", account, BuiltInRole.BlobContributor, identity, "The watcher writes flows without a key.");
        var use = module.UseBeside("flows", new Call("resourceGroup", WatcherGroup), new ObjectLiteral
        {
            ["name"] = concern.Name,
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["identityId"] = identity.Id,
            ["networkId"] = network.Id,
            ["accountId"] = account.Id,
            ["workspaceId"] = workspaceId,
        });
        use.After = [writes];
        concern.File.Add(use);
    }
}

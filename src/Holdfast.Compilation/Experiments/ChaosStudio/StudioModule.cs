using System.Globalization;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Databases;
using Holdfast.Compilation.Azure.Networking;

namespace Holdfast.Compilation.Experiments.ChaosStudio;

/// <summary>The experiments: each with an identity of its own that may do its one fault to its own targets.</summary>
internal static class StudioModule
{
    /// <summary>How long each lasts: longer than nodes and connections take to be given up.</summary>
    private const int Minutes = 10;

    private static readonly string[] Database = ["5432", "6432"];

    private static readonly string[] Cache = ["10000"];

    public static BicepFile Of(AzurePlan plan, Concern? nodes)
    {
        var concern = new Concern(plan, "main", "Failures of the platform, made on purpose: they hit every process of the environment. Deployed beside the platform on the day of a drill and deleted after it; deploying starts nothing. Nothing in Chaos Studio asks whether the drill goes too far: whoever starts one watches the objectives, and cancels it.");
        var scaleSets = concern.Ask("scaleSets", "object", "The scale set of each node pool, by the pool's name.");
        if (nodes is not null)
            AddZoneLoss(concern, plan, nodes, scaleSets);
        var endpoints = plan.Caches.Count > 0 || (plan.Servers.Count > 0 && !Server.Delegated(plan));
        if (plan.Servers.Count > 0 || plan.Caches.Count > 0)
            AddDenials(concern, plan, endpoints);
        concern.File.DropUnusedParameters();
        return concern.File;
    }

    private static void AddZoneLoss(Concern concern, AzurePlan plan, Concern nodes, Expression scaleSets)
    {
        var zone = StudioNodes.Zone(plan)!;
        var identity = Identity(concern, ScenarioCatalog.ZoneLoss);
        var group = new Call("resourceGroup", concern.Named("nodes-rg"));
        var use = concern.File.Add(nodes.UseBeside("nodes", group, new ObjectLiteral
        {
            ["name"] = concern.Name,
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["scaleSets"] = scaleSets,
            ["identityName"] = identity.Symbol.Get("name"),
            ["principalId"] = identity.Symbol.Get("properties").Get("principalId"),
        }, "In the group of the nodes, which this environment does not lock."));
        var selector = new ObjectLiteral
        {
            ["type"] = "List",
            ["id"] = "targets",
            ["targets"] = use.Result("targets"),
            ["filter"] = new ObjectLiteral { ["type"] = "Simple", ["parameters"] = new ObjectLiteral { ["zones"] = new ArrayLiteral([zone]) } }.Because("The machines of this zone only."),
        };
        AddExperiment(concern, ScenarioCatalog.ZoneLoss, identity, selector, StudioTarget.Shutdown, [("abruptShutdown", "true")], $"The machines of zone {zone} are switched off, in every pool.");
    }

    private static void AddDenials(Concern concern, AzurePlan plan, bool endpoints)
    {
        var group = concern.File.Add(new Resource("nodesRules", ApiVersions.SecurityGroup, new ObjectLiteral { ["name"] = concern.Named("nodes-nsg") }) { Existing = true });
        var target = StudioTarget.Add(concern, group, StudioTarget.Rule);
        var network = concern.File.Add(new Resource("network", ApiVersions.VirtualNetwork, new ObjectLiteral { ["name"] = concern.Named("net") }) { Existing = true });
        var stores = endpoints ? Subnet(concern, network, SubnetPlan.Endpoints) : null;
        if (plan.Servers.Count > 0)
            Deny(concern, ScenarioCatalog.SilentDrop, group, target, Server.Delegated(plan) ? Subnet(concern, network, "databases") : stores!, Database, "Packets from the cluster to every database vanish, those of open connections too.");
        if (plan.Caches.Count > 0)
            Deny(concern, ScenarioCatalog.CacheLoss, group, target, stores!, Cache, "Packets from the cluster to every cache vanish, those of open connections too.");
    }

    private static void Deny(Concern concern, string scenario, Resource group, Resource target, Resource subnet, string[] ports, string about)
    {
        var identity = Identity(concern, scenario);
        concern.Grant($"{identity.Name}Grant", group, BuiltInRole.NetworkContributor, identity, "Adds one rule to this security group and takes it away again.");
        var selector = new ObjectLiteral
        {
            ["type"] = "List",
            ["id"] = "targets",
            ["targets"] = new ArrayLiteral([new ObjectLiteral { ["type"] = "ChaosTarget", ["id"] = target.Id }]),
        };
        AddExperiment(
            concern,
            scenario,
            identity,
            selector,
            StudioTarget.Rule,
            [
                ("name", $"drill-{scenario}"),
                ("protocol", "Tcp"),
                ("sourceAddresses", "[\"*\"]"),
                ("destinationAddresses", new Interpolation("[\"", subnet.Symbol.Get("properties").Get("addressPrefix"), "\"]")),
                ("action", "Deny"),
                ("destinationPortRanges", $"[{string.Join(',', ports.Select(port => $"\"{port}\""))}]"),
                ("sourcePortRanges", "[\"*\"]"),
                ("priority", "100"),
                ("direction", "Outbound"),
                ("flushConnection", "true"),
            ],
            about);
    }

    private static Resource Subnet(Concern concern, Resource network, string name) =>
        concern.File.Add(new Resource(BicepText.Symbol("subnet", name), ApiVersions.Subnet, new ObjectLiteral { ["parent"] = network.Symbol, ["name"] = name }) { Existing = true });

    private static Resource Identity(Concern concern, string scenario) => concern.Add(BicepText.Symbol("identity", scenario), ApiVersions.Identity, new ObjectLiteral
    {
        ["name"] = concern.Named($"drill-{scenario}"),
        ["location"] = concern.Location,
        ["tags"] = concern.Tags,
    });

    private static void AddExperiment(
        Concern concern, string scenario, Resource identity, ObjectLiteral selector, StudioTarget kind, IReadOnlyList<(string Key, Expression Value)> parameters, string about) =>
        concern.Add(BicepText.Symbol("drill", scenario), ApiVersions.ChaosExperiment, new ObjectLiteral
        {
            ["name"] = concern.Named($"drill-{scenario}"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["identity"] = new ObjectLiteral { ["type"] = "UserAssigned", ["userAssignedIdentities"] = new KeyedObject(identity.Id) },
            ["properties"] = new ObjectLiteral
            {
                ["selectors"] = new ArrayLiteral([selector]),
                ["steps"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["name"] = scenario,
                    ["branches"] = new ArrayLiteral([new ObjectLiteral
                    {
                        ["name"] = scenario,
                        ["actions"] = new ArrayLiteral([new ObjectLiteral
                        {
                            ["type"] = "continuous",
                            ["name"] = kind.Fault,
                            ["selectorId"] = "targets",
                            ["duration"] = string.Create(CultureInfo.InvariantCulture, $"PT{Minutes}M"),
                            ["parameters"] = new ArrayLiteral([.. parameters.Select(parameter => new ObjectLiteral { ["key"] = parameter.Key, ["value"] = parameter.Value })]),
                        }]),
                    }]),
                }]),
            },
        }, about);
}

using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Clusters;
using Holdfast.Compilation.Azure.Images;
using Holdfast.Compilation.Azure.Networking;
using Holdfast.Compilation.Azure.Observing;
using Holdfast.Compilation.Azure.Recovering;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure;

/// <summary>Puts the modules together: what is deployed into which region, and who tells whom what.</summary>
internal sealed class Deployment
{
    private readonly Composition composition;
    private readonly AzurePlan plan;
    private readonly MainParameters told;

    private Deployment(AzurePlan plan)
    {
        this.plan = plan;
        composition = new Composition(plan);
        told = composition.Told;
    }

    public BicepFile Main => composition.Main;

    public BicepFile Parameters => told.File;

    public IReadOnlyList<Concern> Modules => composition.Modules;

    public static Deployment Of(AzurePlan plan)
    {
        var deployment = new Deployment(plan);
        deployment.Compose();
        deployment.Main.DropUnusedParameters();
        deployment.Parameters.DropValuesUnknownTo(deployment.Main);
        return deployment;
    }

    private void Compose()
    {
        var here = composition.Group("", told.Ask("location", "string", "The Azure region.", plan.Placement.Region.Text));
        var there = plan.Recovery is { } recovery ? composition.Group("recovery", told.Ask("recoveryLocation", "string", "The region that the estate is recovered in.", recovery.Region.Text)) : null;
        var seen = composition.Use(composition.Add(ObservingModule.Of(plan)), "observing", here, new());
        var (first, second) = AddSites(here, there, seen);
        var parts = new DeploymentParts(composition, first, seen);
        parts.AddStores();
        var recovered = second is null ? null : new RecoveryDeployment(composition, second, seen);
        recovered?.AddStores(parts);
        var clusters = plan.Cluster is { } settings ? AddClusters(settings, first, second, parts.Registry, seen) : (Here: null, There: null);
        parts.AddAround(clusters.Here, clusters.There);
        recovered?.AddAround(parts);
    }

    private (Site First, Site? Second) AddSites(Region here, Region? there, ModuleUse seen)
    {
        var zones = told.Ask("zones", "string[]", "The availability zones of the region.", Zones());
        var network = composition.Add(NetworkModule.Of(plan, FlowLogs.Module(plan) is { } flows ? composition.Add(flows) : null));
        var names = composition.Add(NamesModule.Of(plan));
        var first = Site("", here, network, names, NetworkValues(seen, zones, 40, running: true), zones);
        if (there is null)
            return (first, null);
        var zonesThere = told.Ask("recoveryZones", "string[]", "The availability zones of the recovery region; an empty list where it has none.", Zones());
        return (first, Site("recovery", there, network, names, NetworkValues(seen, zonesThere, 140, plan.RecoveryRuns), zonesThere));
    }

    private Site Site(string role, Region region, Concern network, Concern names, ObjectLiteral values, Expression zones)
    {
        var empty = role.Length > 0 && !plan.RecoveryRuns;
        var networkUse = composition.Use(network, BicepText.Symbol($"{role}-network"), region, values, empty ? "Only the network: a restore needs somewhere to land, and nobody should design subnets that day." : null);
        var namesUse = composition.Use(names, BicepText.Symbol($"{role}-names"), region, new ObjectLiteral { ["networkId"] = networkUse.Result("networkId") });
        return new Site(region, networkUse, namesUse, zones);
    }

    private (ModuleUse Here, ModuleUse? There) AddClusters(Cluster cluster, Site here, Site? there, ModuleUse? registry, ModuleUse seen)
    {
        var module = composition.Add(ClusterModule.Of(plan, cluster, registry is null ? null : composition.Add(ImagePullModule.Of(plan))));
        var use = composition.Use(module, "cluster", here.Region, ClusterValues(here, here, registry, seen));
        if (there is null || !plan.RecoveryHasCluster)
            return (use, null);
        var values = ClusterValues(there, here, registry, seen);
        values["standby"] = plan.Recovery!.Mode == RecoveryMode.WarmStandby;
        return (use, composition.Use(module, "recoveryCluster", there.Region, values, "Runs with as few nodes as can be, and grows when the other region is lost."));
    }

    private ObjectLiteral ClusterValues(Site site, Site first, ModuleUse? registry, ModuleUse seen) => new()
    {
        ["zones"] = site.Zones,
        ["nodesSubnetId"] = site.Network.Result("nodesSubnetId"),
        ["apiServerSubnetId"] = site.Network.Result("apiServerSubnetId"),
        ["administratorGroupIds"] = new ArrayLiteral([told.Operators]),
        ["year"] = told.Year,
        ["workspaceId"] = seen.Result("workspaceId"),
        ["metricsRuleId"] = seen.Result("metricsRuleId"),
        ["logsRuleId"] = seen.Result("logsRuleId"),
        ["registryId"] = registry?.Result("registryId"),
        ["registryGroup"] = first.Region.Group.Symbol.Get("name"),
    };

    private ObjectLiteral NetworkValues(ModuleUse seen, Expression zones, int secondByte, bool running)
    {
        var prefix = running && secondByte < 100 ? "" : "recovery";
        var number = secondByte + plan.EnvironmentNumber;
        var values = new ObjectLiteral
        {
            ["addressPrefix"] = told.Ask(BicepText.Symbol($"{prefix}-address-prefix"), "string", "The addresses of the region's network; those of no other region, environment or site.", $"10.{number}.0.0/16"),
            ["running"] = running,
            ["zones"] = zones,
            ["workspaceId"] = seen.Result("workspaceId"),
        };
        if (plan.Outbound != OutboundPath.Firewall)
            return values;
        values["hubAddressPrefix"] = told.Ask(BicepText.Symbol($"{prefix}-hub-address-prefix"), "string", "The addresses of the region's hub.", $"10.{number + 50}.0.0/22");
        values["partnerHosts"] = told.PartnerHosts;
        return values;
    }

    private ArrayLiteral Zones() => new([.. plan.Zones.Select(zone => (Expression)zone.ToString(CultureInfo.InvariantCulture))]);
}

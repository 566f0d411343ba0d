using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Clusters;
using Holdfast.Compilation.Azure.Networking;
using Holdfast.Compilation.Azure.Observing;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure;

/// <summary>Puts the modules together: what is deployed into which region, and who tells whom what.</summary>
internal sealed class Deployment
{
    private readonly AzurePlan plan;
    private readonly List<Concern> modules = [];
    private readonly MainParameters told;

    private Deployment(AzurePlan plan)
    {
        this.plan = plan;
        Main = new BicepFile($"{plan.Estate.About ?? plan.Estate.Estate.Text}: the environment {plan.Source.Environment}. Deploy it as a stack, so that what leaves the estate leaves Azure: az stack sub create --location {plan.Placement.Region} --template-file main.bicep --parameters main.bicepparam")
        {
            Heading = "targetScope = 'subscription'",
        };
        told = new MainParameters(plan, Main);
    }

    public BicepFile Main { get; }

    public BicepFile Parameters => told.File;

    public IReadOnlyList<Concern> Modules => modules;

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
        var here = Region("", told.Ask("location", "string", "The Azure region.", plan.Placement.Region.Text));
        var there = plan.Recovery is { } recovery ? Region("recovery", told.Ask("recoveryLocation", "string", "The region that the estate is recovered in.", recovery.Region.Text)) : null;
        var zones = told.Ask("zones", "string[]", "The availability zones of the region.", new ArrayLiteral([.. plan.Zones.Select(zone => (Expression)zone.ToString(CultureInfo.InvariantCulture))]));

        var observing = Add(ObservingModule.Of(plan));
        var seen = Use(observing, "observing", here, new());
        var network = Add(NetworkModule.Of(plan));
        var networkHere = Use(network, "network", here, NetworkValues(seen, zones, 40, running: true));
        var networkThere = there is null ? null : Use(network, "recoveryNetwork", there, NetworkValues(seen, zones, 140, plan.RecoveryRuns), plan.RecoveryRuns
            ? null
            : "Only the network: a restore needs somewhere to land, and nobody should design subnets that day.");
        var names = Use(Add(NamesModule.Of(plan)), "names", here, new ObjectLiteral
        {
            ["networks"] = new ArrayLiteral([.. new[] { networkHere, networkThere }.OfType<ModuleUse>().Select(use => (Expression)new ObjectLiteral { ["name"] = use.Result("networkName"), ["id"] = use.Result("networkId") })]),
        });
        var parts = new DeploymentParts(plan, told, Add, Use);
        var stores = parts.AddStores(here, networkHere, names, seen, zones);
        if (there is not null && networkThere is not null)
            parts.AddRecovery(here, there, networkThere, names, seen);
        var cluster = plan.Cluster is { } settings ? AddClusters(settings, here, there, networkHere, networkThere, seen, zones) : null;
        parts.AddAround(here, networkHere, cluster, seen, zones, stores);
    }

    private ModuleUse AddClusters(Cluster cluster, Region here, Region? there, ModuleUse networkHere, ModuleUse? networkThere, ModuleUse seen, Expression zones)
    {
        var module = Add(ClusterModule.Of(plan, cluster));
        var use = Use(module, "cluster", here, ClusterValues(networkHere, seen, zones));
        if (there is null || networkThere is null || !plan.RecoveryHasCluster)
            return use;
        var values = ClusterValues(networkThere, seen, zones);
        values["standby"] = plan.Recovery!.Mode == RecoveryMode.WarmStandby;
        Use(module, "recoveryCluster", there, values, "Runs with as few nodes as can be, and grows when the other region is lost.");
        return use;
    }

    private ObjectLiteral ClusterValues(ModuleUse network, ModuleUse seen, Expression zones) => new()
    {
        ["zones"] = zones,
        ["nodesSubnetId"] = network.Result("nodesSubnetId"),
        ["apiServerSubnetId"] = network.Result("apiServerSubnetId"),
        ["administratorGroupIds"] = new ArrayLiteral([told.Operators]),
        ["year"] = told.Year,
        ["workspaceId"] = seen.Result("workspaceId"),
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

    private Region Region(string role, Expression location)
    {
        var group = Main.Add(new Resource(role.Length == 0 ? "group" : $"{role}Group", ApiVersions.ResourceGroup, new ObjectLiteral
        {
            ["name"] = new Interpolation("rg-", told.Name, role.Length == 0 ? "" : $"-{role}"),
            ["location"] = location,
            ["tags"] = told.Tags,
        }));
        return new Region(location, group, role.Length == 0 ? told.Name : new Interpolation(told.Name, $"-{role}"));
    }

    private Concern Add(Concern concern)
    {
        modules.Add(concern);
        return concern;
    }

    private ModuleUse Use(Concern concern, string symbol, Region region, ObjectLiteral values, string? reason = null)
    {
        var all = new ObjectLiteral { ["name"] = region.Name, ["location"] = region.Location, ["tags"] = told.Tags };
        foreach (var (name, value) in values.Properties)
            all[name] = value;
        foreach (var (name, value) in told.People)
            all[name] = value;
        return Main.Add(concern.Use(symbol, region.Group.Symbol, all, reason));
    }
}

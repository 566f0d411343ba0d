using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Health;

/// <summary>The dependency graph as a health model of Azure Monitor: who asks why a process is red sees which part is.</summary>
internal static class HealthModule
{
    /// <summary>The name under which entities query metrics.</summary>
    public const string SignIn = "model-identity";

    private const string Platform = "platform";

    public static Concern? Of(AzurePlan plan)
    {
        if (plan.Cluster is not { Monitoring: true })
            return null;
        var concern = new Concern(plan, "health", "The estate's dependency graph as a health model: processes, what they stand on, and what makes each part well. It asks what the rules of objectives ask; nobody is called by it, since those rules already call.");
        var metrics = concern.File.Add(new Resource("metrics", ApiVersions.Metrics, new ObjectLiteral { ["name"] = concern.Named("metrics") }) { Existing = true });
        var model = concern.Add("model", ApiVersions.HealthModel, new ObjectLiteral
        {
            ["name"] = concern.Named("health"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["identity"] = new ObjectLiteral { ["type"] = "SystemAssigned" },
            ["properties"] = new ObjectLiteral(),
        });
        var reads = concern.Grant("readsMetrics", metrics, BuiltInRole.MonitoringDataReader, model, "The model asks Prometheus.");
        concern.GrantOnGroup("readsResources", BuiltInRole.MonitoringReader, model, "The model asks resources for their metrics and their health.");
        var signIn = concern.Add("signIn", ApiVersions.HealthSignIn, new ObjectLiteral
        {
            ["parent"] = model.Symbol,
            ["name"] = SignIn,
            ["properties"] = new ObjectLiteral { ["authenticationKind"] = "ManagedIdentity", ["managedIdentityName"] = "SystemAssigned" },
            ["dependsOn"] = new ArrayLiteral([reads.Symbol]),
        });
        AddParts(new HealthEntities(concern, plan, model, metrics, signIn), plan);
        return concern;
    }

    private static void AddParts(HealthEntities entities, AzurePlan plan)
    {
        var graph = plan.Source.Graph;
        var processes = Of(graph, GraphNodeKind.Process).ConvertAll(name => plan.Estate.Processes[name]);
        entities.Add("processes", "What people and partners wait for: the quick burn alerts make a process unhealthy, the slow ones degrade it.", [.. processes.Select(process => new HealthPart(process.Name, HealthSignals.OfProcess(plan, process))
        {
            Objective = (int)Math.Floor(process.Objectives.Availability.Fraction * 100),
        })]);
        entities.Add("workloads", "One missing replica is what the others are for; with a second one gone there is no room for the load.", [.. Of(graph, GraphNodeKind.Workload).Select(name => new HealthPart(name, HealthSignals.OfWorkload(plan, plan.Estate.Workloads[name])))]);
        var relayed = Of(graph, GraphNodeKind.Partner).ToLookup(name => plan.Estate.Partners[name].Buffer == PartnerBuffer.Relay);
        entities.Add("partners", "Nothing of theirs can be measured from here before something calls them.", [.. relayed[false].Concat(Of(graph, GraphNodeKind.Relay)).Select(name => new HealthPart(name, []))]);
        entities.Add("relayedPartners", "The relay keeps messages for them: their outage degrades, and breaks nothing before its deadline.", [.. relayed[true].Select(name => new HealthPart(name, []) { Impact = "Limited" })]);
        foreach (var store in Of(graph, GraphNodeKind.Store))
            entities.AddStore(plan.Estate.Stores[store]);
        // What runs, runs on the nodes of several zones: it is well as long as enough of them are.
        var zones = plan.Zones.Select(zone => string.Create(CultureInfo.InvariantCulture, $"{plan.Placement.Region.Text}-{zone}")).ToList();
        entities.Add("zones", "The cluster's nodes that are ready, zone by zone, in percent.", [.. zones.Select(zone => new HealthPart($"zone-{zone}", [HealthSignals.NodesOf(zone)]))]);
        entities.AddRedundant(Platform, zones.Count > 1 ? zones.Count - 1 : zones.Count, "Redundancy is that one of the zones may be missing: with one gone the platform is degraded, and it is unhealthy when a second one is.");
        var ties = graph.Edges.Where(edge => edge.Kind != GraphEdgeKind.ConsistentWith).Select(edge => (edge.Source.Name, edge.Target.Name))
            .Concat(Of(graph, GraphNodeKind.Workload).Select(workload => (workload, Platform)))
            .Concat(zones.Select(zone => (Platform, $"zone-{zone}")));
        entities.Tie([.. processes.Select(process => process.Name)], [.. ties]);
    }

    private static List<string> Of(DependencyGraph graph, GraphNodeKind kind) => [.. graph.Nodes.Where(node => node.Kind == kind).Select(node => node.Name)];
}

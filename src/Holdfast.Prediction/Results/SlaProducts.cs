using System.Globalization;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Prediction.Results;

/// <summary>Multiplies the contract SLAs of the services that a process stands on.</summary>
internal static class SlaProducts
{
    private static readonly Lazy<Dictionary<string, (string Service, double Percent)>> Table = new(Read);

    public static SlaProduct Of(EstateModel estate, DependencyGraph graph, BusinessProcess process)
    {
        var reached = graph.Reaches(process.Name).Select(node => node.Node).ToList();
        var names = new List<string?>();
        if (reached.Any(node => node.Kind == GraphNodeKind.Workload))
        {
            names.Add(estate.Azure is { Zones.Count: > 1 } ? "virtual-machine-zones" : "virtual-machine");
            names.Add("load-balancer");
        }

        names.Add(estate.Platform?.Edge?.Kind switch
        {
            EdgeKind.FrontDoor => "front-door",
            EdgeKind.ApplicationGateway => "application-gateway",
            EdgeKind.TrafficManager => "traffic-manager",
            _ => null,
        });
        names.AddRange(reached.Where(node => node.Kind == GraphNodeKind.Store).Select(node => NameOf(estate.Stores[node.Name])));
        var services = names.OfType<string>().Where(Table.Value.ContainsKey).Select(name => Table.Value[name]).ToList();
        return new SlaProduct(services.Aggregate(1.0, (product, service) => product * service.Percent / 100), services);
    }

    private static string? NameOf(Store store) => store.Service switch
    {
        StoreService.FlexibleServer => store.Availability switch
        {
            StoreAvailability.ZoneRedundant => "postgres-zone-redundant",
            StoreAvailability.SameZone => "postgres-same-zone",
            _ => "postgres-single",
        },
        StoreService.CacheForRedis => store.Tier switch
        {
            StoreTier.Enterprise => "redis-enterprise-zones",
            StoreTier.Basic => null,
            _ => "redis-standard",
        },
        StoreService.ManagedRedis => store.Availability == StoreAvailability.ZoneRedundant ? "redis-enterprise-zones" : "redis-standard",
        StoreService.StorageAccount when store.Engine.Kind != StoreEngineKind.Postgresql => "storage-hot",
        _ => null,
    };

    private static Dictionary<string, (string Service, double Percent)> Read()
    {
        using var stream = typeof(SlaProducts).Assembly.GetManifestResourceStream("slas.yaml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return ((YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["sla"])
            .Select(node => (Name: node["name"].ToString(), Service: node["service"].ToString(), Percent: node["percent"].ToString()))
            .Where(entry => entry.Percent != "none")
            .ToDictionary(entry => entry.Name, entry => (entry.Service, double.Parse(entry.Percent, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }
}

using System.Text.Json.Nodes;
using Holdfast.Drills.Labs.Partners;
using Holdfast.Drills.Labs.Redis;
using Npgsql;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>The settings of one process of the sample application.</summary>
internal static class DepotConfiguration
{
    public const string Database = "depot";
    public const int WebPort = 8080;
    public const int WorkerPort = 8081;
    public const int IntegrationPort = 8082;

    public static string Write(DepotPaths paths, LabDatabase database, LabZone zone, int port, DepotRelease release) => new JsonObject
    {
        ["listen"] = $"http://{zone.Address}:{port}",
        ["database"] = Connect(database),
        ["sentinels"] = new JsonArray([.. LabZone.OfNodes.Select(node => (JsonNode)$"{node.Address}:{RedisConfiguration.SentinelPort}")]),
        ["redisMaster"] = RedisConfiguration.Master,
        ["partner"] = $"http://{LabZone.Witness.Address}:{PartnerStation.Port}/",
        ["documents"] = paths.Documents,
        ["release"] = release.AsSettings(),
    }.ToJsonString();

    // Through the proxy, over the lab's network: the application stands in its zone, and a socket of the host would lead around every partition.
    private static string Connect(LabDatabase database) => new NpgsqlConnectionStringBuilder(database.ConnectAsApplication(Database))
    {
        Host = LabZone.Client.Address,
        Pooling = true,
    }.ConnectionString;
}

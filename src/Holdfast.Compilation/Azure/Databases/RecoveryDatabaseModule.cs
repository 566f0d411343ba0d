using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Databases;

/// <summary>The replicas in the recovery region: where work goes on when the first region is lost.</summary>
internal static class RecoveryDatabaseModule
{
    /// <summary>The servers that have a replica in the recovery region.</summary>
    public static IReadOnlyList<Store> Replicated(AzurePlan plan) =>
        plan.RecoveryRuns ? [.. plan.Servers.Where(server => server.ReplicaOf is null && server.GeoReplica is not null)] : [];

    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "recovery-databases", "Replicas in the recovery region. They are promoted by people or by a drill, never by a deployment.");
        foreach (var store in Replicated(plan))
        {
            var source = concern.Ask(BicepText.Symbol($"{store.Name}-id"), "string", $"The server {store.Name} in the primary region.");
            var server = Server.Add(concern, store, new ObjectLiteral
            {
                ["createMode"] = "Replica",
                ["sourceServerResourceId"] = source,
                ["replicationRole"] = "GeoAsyncReplica",
                ["storage"] = Server.Storage(store),
                ["maintenanceWindow"] = Server.Maintenance(plan, store),
                ["network"] = Server.Network(delegated: false),
                ["authConfig"] = Server.SignIn(),
            }, "As large as the primary: after a promotion it is the primary.");
            concern.Keep(server);
            concern.Diagnose(server);
            concern.Connect(server, "postgresqlServer", PrivateName.Postgres);
            concern.Tell($"{BicepText.Symbol(store.Name)}Name", "string", $"The replica of {store.Name}.", server.Symbol.Get("name"));
        }

        return concern;
    }

    /// <summary>Names that lead to whichever server takes writes; they belong to the primary and need the replica.</summary>
    public static Concern Endpoints(AzurePlan plan)
    {
        var concern = new Concern(plan, "database-endpoints", "Names that follow a promotion: workloads keep their connection strings when the roles are changed.");
        foreach (var store in Replicated(plan).Where(store => store.GeoReplica!.VirtualEndpoint))
        {
            var server = concern.File.Add(new Resource(BicepText.Symbol("server", store.Name), ApiVersions.Postgres, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
            concern.Add(BicepText.Symbol("endpoint", store.Name), ApiVersions.PostgresEndpoint, new ObjectLiteral
            {
                ["parent"] = server.Symbol,
                ["name"] = concern.Named($"{store.Name}-writes"),
                ["properties"] = new ObjectLiteral { ["endpointType"] = "ReadWrite", ["members"] = new ArrayLiteral([concern.Ask($"{BicepText.Symbol(store.Name)}Name", "string", $"The replica of {store.Name}.")]) },
            });
        }

        return concern;
    }
}

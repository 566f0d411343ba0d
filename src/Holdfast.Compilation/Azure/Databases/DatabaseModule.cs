using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Databases;

/// <summary>The PostgreSQL servers of the primary region and their read replicas.</summary>
internal static class DatabaseModule
{
    /// <summary>The servers that write.</summary>
    public static IReadOnlyList<Store> Primaries(AzurePlan plan) => [.. plan.Servers.Where(server => server.ReplicaOf is null)];

    /// <param name="plan">What is compiled.</param>
    /// <param name="name">The module's name.</param>
    /// <param name="primaries">The servers, which bring their replicas along.</param>
    public static Concern Of(AzurePlan plan, string name, IReadOnlyList<Store> primaries)
    {
        var concern = new Concern(plan, name, "PostgreSQL servers. Only Entra identities sign in, nothing is reachable from the internet, and a deleted server leaves backups that nobody can shorten.");
        concern.Ask("administratorGroupId", "string", "The Entra group that administers the servers.");
        concern.Ask("administratorGroupName", "string", "The group's name.");
        if (Server.Delegated(plan))
        {
            concern.Ask("databasesSubnetId", "string", "The subnet that the servers stand in.");
            concern.Ask("zoneIds", "object", "The private DNS zones, by service.");
        }

        foreach (var server in primaries)
            AddPrimary(concern, plan, server);
        foreach (var replica in plan.Servers.Where(server => primaries.Any(primary => primary.Name == server.ReplicaOf)))
            AddReplica(concern, plan, replica);
        return concern;
    }

    private static void AddPrimary(Concern concern, AzurePlan plan, Store store)
    {
        var zoneRedundant = store.Availability == StoreAvailability.ZoneRedundant && plan.Zones.Count > 1;
        var properties = new ObjectLiteral
        {
            ["createMode"] = "Default",
            ["version"] = (store.Engine.MajorVersion ?? 17).ToString(CultureInfo.InvariantCulture),
            ["availabilityZone"] = plan.Zones.Count > 0 ? $"{plan.Zones[0]}" : null,
            ["highAvailability"] = new ObjectLiteral
            {
                ["mode"] = store.Availability switch
                {
                    _ when zoneRedundant => "ZoneRedundant",
                    StoreAvailability.SameZone => "SameZone",
                    _ => "Disabled",
                },
                ["standbyAvailabilityZone"] = zoneRedundant ? $"{plan.Zones[1]}" : null,
            },
            ["storage"] = Server.Storage(store),
            ["backup"] = Backup(store),
            ["maintenanceWindow"] = Server.Maintenance(plan, store),
            ["network"] = Server.Network(Server.Delegated(plan)),
            ["authConfig"] = Server.SignIn(),
        };
        var server = Server.Add(concern, store, properties, "With the service's own key: a key in a vault is one more thing that a server stops without, and the estate asks for none.");
        concern.Keep(server);
        concern.Diagnose(server);
        if (!Server.Delegated(plan))
            concern.Connect(server, "postgresqlServer", PrivateName.Postgres);
        var settings = Settings(concern, store, server);
        Administrator(concern, store, server, settings);
        concern.Tell($"{BicepText.Symbol(store.Name)}Id", "string", $"The server {store.Name}.", server.Id);
        concern.Tell($"{BicepText.Symbol(store.Name)}Host", "string", $"The host name of {store.Name}.", server.Symbol.Get("properties").Get("fullyQualifiedDomainName"));
    }

    private static void AddReplica(Concern concern, AzurePlan plan, Store store)
    {
        var primary = new Symbol(BicepText.Symbol("server", store.ReplicaOf!));
        var server = Server.Add(concern, store, new ObjectLiteral
        {
            ["createMode"] = "Replica",
            ["sourceServerResourceId"] = primary.Get("id"),
            ["availabilityZone"] = plan.Zones.Count > 2 ? $"{plan.Zones[2]}" : null,
            ["storage"] = Server.Storage(store),
            ["maintenanceWindow"] = Server.Maintenance(plan, store),
            ["network"] = Server.Network(Server.Delegated(plan)),
            ["authConfig"] = Server.SignIn(),
        }, $"Reads what {store.ReplicaOf} wrote, in the zone of neither it nor its standby. It has no backups and no standby: it is copied again.", new Symbol(BicepText.Symbol("administrator", store.ReplicaOf!)));
        concern.Keep(server);
        concern.Diagnose(server);
        if (!Server.Delegated(plan))
            concern.Connect(server, "postgresqlServer", PrivateName.Postgres);
        concern.Tell($"{BicepText.Symbol(store.Name)}Id", "string", $"The server {store.Name}.", server.Id);
        concern.Tell($"{BicepText.Symbol(store.Name)}Host", "string", $"The host name of {store.Name}.", server.Symbol.Get("properties").Get("fullyQualifiedDomainName"));
    }

    private static ObjectLiteral Backup(Store store) => new()
    {
        ["backupRetentionDays"] = new NumberLiteral(AzurePlan.Days(store.Backup?.Retention ?? store.Backup?.Pitr, 35, 7, 35)).Because("Every moment of these days can be restored; 35 is the most the service keeps."),
        ["geoRedundantBackup"] = store.Backup?.Geo == true ? new TextLiteral("Enabled").Because("Only at creation: a server that was made without it is made anew.") : "Disabled",
        ["immutableBackup"] = store.Backup?.Immutable == true ? "Enabled" : null,
    };

    private static Resource Settings(Concern concern, Store store, Resource server)
    {
        var settings = ServerSettings.Of(store);
        return concern.File.Add(new Resource(BicepText.Symbol("settings", store.Name), ApiVersions.PostgresSetting, new ObjectLiteral
        {
            ["parent"] = server.Symbol,
            ["name"] = new Symbol("setting").Get("key"),
            ["properties"] = new ObjectLiteral { ["value"] = new Symbol("setting").Get("value"), ["source"] = "user-override" },
        })
        { Each = ("setting", new Call("items", settings)), OneByOne = true, Reason = "One after the other: the server takes one change at a time." });
    }

    private static void Administrator(Concern concern, Store store, Resource server, Resource settings)
    {
        var administrator = concern.Add(BicepText.Symbol("administrator", store.Name), ApiVersions.PostgresAdministrator, new ObjectLiteral
        {
            ["parent"] = server.Symbol,
            ["name"] = new Symbol("administratorGroupId"),
            ["properties"] = new ObjectLiteral
            {
                ["principalName"] = new Symbol("administratorGroupName"),
                ["principalType"] = "Group",
                ["tenantId"] = new Call("tenant").Get("tenantId"),
            },
            ["dependsOn"] = new ArrayLiteral([settings.Symbol]),
        });
        concern.Add(BicepText.Symbol("threats", store.Name), ApiVersions.PostgresThreatProtection, new ObjectLiteral
        {
            ["parent"] = server.Symbol,
            ["name"] = "Default",
            ["properties"] = new ObjectLiteral { ["state"] = "Enabled" },
            ["dependsOn"] = new ArrayLiteral([administrator.Symbol]),
        });
    }
}

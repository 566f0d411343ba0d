using System.Text.Json.Nodes;
using Holdfast.Compilation.Changes;
using Xunit;

namespace Holdfast.Tests.Compilation.Changes;

public sealed class AzureChangesTests
{
    private const string Server = "Microsoft.DBforPostgreSQL/flexibleServers";

    [Theory]
    [InlineData("""{ "sku": { "name": "Standard_D8ads_v5" } }""", """{ "sku": { "name": "Standard_D4ads_v5" } }""", HazardKind.Interruption)]
    [InlineData("""{ "properties": { "storage": { "storageSizeGB": 512 } } }""", """{ "properties": { "storage": { "storageSizeGB": 256 } } }""", HazardKind.Replacement)]
    [InlineData("""{ "properties": { "storage": { "storageSizeGB": 512 } } }""", """{ "properties": { "storage": { "storageSizeGB": 1024 } } }""", null)]
    [InlineData("""{ "properties": { "backup": { "geoRedundantBackup": "Enabled" } } }""", """{ "properties": { "backup": { "geoRedundantBackup": "Disabled" } } }""", HazardKind.Replacement)]
    [InlineData("""{ "properties": { "backup": { "backupRetentionDays": 35 } } }""", """{ "properties": { "backup": { "backupRetentionDays": 14 } } }""", null)]
    [InlineData("""{ "location": "westeurope" }""", """{ "location": "northeurope" }""", HazardKind.Replacement)]
    public void What_a_change_of_a_server_does_beside(string before, string after, HazardKind? expected) =>
        Assert.Equal(expected, Assert.Single(AzureChanges.Between([Resource(Server, "estate-erp", before)], [Resource(Server, "estate-erp", after)], ["erp"])).Worst);

    [Fact]
    public void A_server_that_goes_away_takes_its_data_and_belongs_to_its_store()
    {
        var change = Assert.Single(AzureChanges.Between([Resource(Server, "estate-erp-replica", "{}")], [], ["erp", "erp-replica"]));

        Assert.Equal((ChangeKind.Removed, HazardKind.DataLoss, "erp-replica"), (change.Kind, change.Worst!.Value, change.Part));
    }

    [Theory]
    [InlineData("max_connections", HazardKind.Interruption)]
    [InlineData("log_lock_waits", null)]
    public void Only_parameters_read_at_the_start_restart_a_server(string parameter, HazardKind? expected) =>
        Assert.Equal(expected, Assert.Single(AzureChanges.Between(
            [Resource(Server + "/configurations", $"estate-erp/configurations/{parameter}", """{ "properties": { "value": "1" } }""")],
            [Resource(Server + "/configurations", $"estate-erp/configurations/{parameter}", """{ "properties": { "value": "2" } }""")],
            ["erp"])).Worst);

    [Fact]
    public void A_newer_API_is_the_same_resource() =>
        Assert.Empty(AzureChanges.Between([Resource(Server, "a", """{ "apiVersion": "2025-08-01" }""")], [Resource(Server, "a", """{ "apiVersion": "2026-10-01" }""")], []));

    private static JsonObject Resource(string type, string name, string fields)
    {
        var resource = JsonNode.Parse(fields)!.AsObject();
        resource["id"] = $"/subscriptions/0/resourceGroups/rg/providers/Microsoft.DBforPostgreSQL/flexibleServers/{name}";
        resource["type"] = type;
        return resource;
    }
}

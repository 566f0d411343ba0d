using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Azure.Postgres;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Tests.Azure.StandIns;

/// <summary>Azure Resource Manager as far as flexible servers are restored: the shapes are those of its published reference, the state is kept here.</summary>
internal sealed class ArmStandIn : StandInServer
{
    public const string Subscription = "11111111-2222-3333-4444-555555555555";
    public const string Group = "rg-north";
    public const string Source = "erp-north";
    public const string Token = "token-of-the-stand-in";

    private const string Servers = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.DBforPostgreSQL/flexibleServers";
    private const string Operations = $"/subscriptions/{Subscription}/providers/Microsoft.DBforPostgreSQL/locations/westeurope/azureAsyncOperation";

    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    public ArmStandIn() => State[Source] = JsonNode.Parse($$"""
        {
          "id": "{{Servers}}/{{Source}}", "name": "{{Source}}", "type": "Microsoft.DBforPostgreSQL/flexibleServers", "location": "westeurope", "tags": { "team": "warehouse" },
          "sku": { "name": "Standard_D4ds_v5", "tier": "GeneralPurpose" },
          "properties": {
            "state": "Ready", "version": "17", "fullyQualifiedDomainName": "{{Source}}.postgres.database.azure.com",
            "backup": { "backupRetentionDays": 35, "geoRedundantBackup": "Enabled", "earliestRestoreDate": "2026-10-20T02:11:04.1234567+00:00" },
            "network": { "publicNetworkAccess": "Enabled" }
          }
        }
        """)!.AsObject();

    public ConcurrentDictionary<string, JsonObject> State { get; } = new(StringComparer.Ordinal);

    /// <summary>How often an operation is asked until it is done.</summary>
    public int AsksUntilDone { get; set; } = 3;

    /// <summary>How an operation ends.</summary>
    public string End { get; set; } = """{ "status": "Succeeded" }""";

    /// <summary>Where operations are said to be.</summary>
    public Uri? OtherAddress { get; set; }

    /// <summary>Whether only Location is given, as older operations do.</summary>
    public bool OnlyLocation { get; set; }

    /// <summary>Whether operations are forgotten at once.</summary>
    public bool Forgets { get; set; }

    /// <summary>Lets the server come up at another moment than was asked for.</summary>
    public TimeSpan Shift { get; set; }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var (request, path) = (context.Request, context.Request.Path.Value!);
        if (request.Headers.Authorization != $"Bearer {Token}")
            await ErrorAsync(context, 401, "InvalidAuthenticationToken", "The access token is invalid.");
        else if (path.StartsWith(Operations + "/", StringComparison.Ordinal))
            await OperationAsync(context, path[(Operations.Length + 1)..]);
        else if (request.Query["api-version"] != FlexibleServerProvider.ApiVersion)
            await ErrorAsync(context, 400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        else if (path == Servers)
            await ListAsync(context);
        else if (path == $"{Servers}/{Source}/backups")
            await WriteAsync(context, 200, """
                { "value": [
                  { "name": "backup_639", "properties": { "backupType": "Full", "completedTime": "2026-11-19T02:11:04+00:00", "source": "Automatic" } },
                  { "name": "backup_638", "properties": { "backupType": "Full", "completedTime": "2026-11-18T02:11:04+00:00", "source": "Automatic" } } ] }
                """);
        else
            await ServerAsync(context, path[(Servers.Length + 1)..]);
    }

    // Two pages, because real listings have them.
    private async Task ListAsync(HttpContext context)
    {
        var (all, second) = (State.Values.OrderBy(server => (string)server["name"]!, StringComparer.Ordinal).ToList(), context.Request.Query.ContainsKey("$skiptoken"));
        var page = new JsonObject { ["value"] = new JsonArray([.. (second ? all.Skip(1) : all.Take(1)).Select(server => server.DeepClone())]) };
        if (!second && all.Count > 1)
            page["nextLink"] = new Uri(Address, $"{Servers}?api-version={FlexibleServerProvider.ApiVersion}&$skiptoken=1").ToString();
        await WriteAsync(context, 200, page.ToJsonString());
    }

    private async Task ServerAsync(HttpContext context, string name)
    {
        var there = State.TryGetValue(name, out var server);
        switch (context.Request.Method)
        {
            case "PUT":
                await CreateAsync(context, name, JsonNode.Parse(await BodyOfAsync(context))!.AsObject());
                break;
            case "DELETE":
                State.TryRemove(name, out _);
                await WriteAsync(context, there ? 202 : 204, "");
                break;
            case "PATCH" when there:
                server!["tags"] = JsonNode.Parse(await BodyOfAsync(context))!["tags"]!.DeepClone();
                await WriteAsync(context, 200, server.ToJsonString());
                break;
            case "GET" when there:
                if (Forgets && (string?)server!["properties"]!["state"] != "Ready" && asked.AddOrUpdate(name, 1, (_, count) => count + 1) > AsksUntilDone)
                    server["properties"]!["state"] = "Ready";
                await WriteAsync(context, 200, server!.ToJsonString());
                break;
            default:
                await ErrorAsync(context, 404, "ResourceNotFound", $"The Resource 'Microsoft.DBforPostgreSQL/flexibleServers/{name}' under resource group '{Group}' was not found.");
                break;
        }
    }

    private async Task CreateAsync(HttpContext context, string name, JsonObject body)
    {
        var properties = body["properties"]!.AsObject();
        properties["state"] = "Provisioning";
        properties["fullyQualifiedDomainName"] = $"{name}.postgres.database.azure.com";
        properties["pointInTimeUTC"] = (DateTimeOffset.Parse((string)properties["pointInTimeUTC"]!, CultureInfo.InvariantCulture) + Shift).ToString("o", CultureInfo.InvariantCulture);
        (body["id"], body["name"]) = ($"{Servers}/{name}", name);
        State[name] = body;
        var operation = new Uri(OtherAddress ?? Address, $"{Operations}/{name}?api-version={FlexibleServerProvider.ApiVersion}").ToString();
        if (!OnlyLocation)
            context.Response.Headers["Azure-AsyncOperation"] = operation;
        (context.Response.Headers.Location, context.Response.Headers.RetryAfter) = (operation, "15");
        await WriteAsync(context, 202, $$"""{ "operation": "UpsertServerManagementOperationV2", "startTime": "2026-11-20T12:00:00.1Z" }""");
    }

    private async Task OperationAsync(HttpContext context, string name)
    {
        if (Forgets)
        {
            await ErrorAsync(context, 404, "OperationNotFound", "The requested operation has expired.");
            return;
        }

        var isDone = asked.AddOrUpdate(name, 1, (_, count) => count + 1) > AsksUntilDone;
        if (isDone && State.TryGetValue(name, out var server))
            server["properties"]!["state"] = "Ready";
        context.Response.Headers.RetryAfter = "60";
        if (OnlyLocation)
            await WriteAsync(context, isDone ? 200 : 202, "");
        else
            await WriteAsync(context, 200, isDone ? End : $$"""{ "name": "{{name}}", "status": "InProgress", "startTime": "2026-11-20T12:00:00.1Z" }""");
    }

    public static string ErrorBody(string code, string message) => new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString();

    private static async Task ErrorAsync(HttpContext context, int status, string code, string message) => await WriteAsync(context, status, ErrorBody(code, message));
}

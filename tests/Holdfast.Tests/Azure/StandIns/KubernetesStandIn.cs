using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Tests.Azure.StandIns;

/// <summary>The Kubernetes API with CloudNativePG's operator behind it, as far as clusters are restored.</summary>
internal sealed class KubernetesStandIn : StandInServer
{
    public const string Space = "north";
    public const string Source = "erp";
    public const string Token = "token-of-the-stand-in";

    private const string Clusters = $"/apis/postgresql.cnpg.io/v1/namespaces/{Space}/clusters";

    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    public KubernetesStandIn() => State[Source] = JsonNode.Parse("""
        {
          "apiVersion": "postgresql.cnpg.io/v1", "kind": "Cluster", "metadata": { "name": "erp", "namespace": "north", "uid": "uid-erp", "labels": { "team": "warehouse" } },
          "spec": {
            "instances": 3, "imageName": "ghcr.io/cloudnative-pg/postgresql:17.6", "storage": { "size": "64Gi" }, "bootstrap": { "initdb": { "database": "erp", "owner": "odoo" } },
            "postgresql": { "parameters": { "max_connections": "400" }, "synchronous": { "method": "any", "number": 1 } },
            "plugins": [{ "name": "barman-cloud.cloudnative-pg.io", "isWALArchiver": true, "parameters": { "barmanObjectName": "erp-backups" } }]
          },
          "status": { "phase": "Cluster in healthy state", "conditions": [{ "type": "Ready", "status": "True" }, { "type": "ContinuousArchiving", "status": "True" }] }
        }
        """)!.AsObject();

    public ConcurrentDictionary<string, JsonObject> State { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a copy is looked at until it is ready.</summary>
    public int AsksUntilReady { get; set; } = 3;

    /// <summary>What the operator says of a copy that is not ready.</summary>
    public string Phase { get; set; } = "Setting up primary";

    /// <summary>What a webhook of the cluster makes of the moment.</summary>
    public string? OtherMoment { get; set; }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
            await StatusAsync(context, 401, "Unauthorized", "Unauthorized");
        else if (path == Clusters && context.Request.Method == "POST")
            await CreateAsync(context, JsonNode.Parse(await BodyOfAsync(context))!.AsObject());
        else if (path == Clusters)
            await WriteAsync(context, 200, ListOf(State.Values.Where(cluster => $"holdfast.dev/copy-of={(string?)cluster["metadata"]?["labels"]?["holdfast.dev/copy-of"]}" == context.Request.Query["labelSelector"])));
        else if (path == $"/apis/postgresql.cnpg.io/v1/namespaces/{Space}/backups")
            await WriteAsync(context, 200, ListOf([
                BackupOf("erp-20261119", Source, "completed"), BackupOf("erp-20261118", Source, "completed"), BackupOf("other-20261117", "other", "completed"), BackupOf("erp-20261120", Source, "failed")]));
        else if (path == $"/apis/barmancloud.cnpg.io/v1/namespaces/{Space}/objectstores/erp-backups")
            await WriteAsync(context, 200, """{ "metadata": { "name": "erp-backups" }, "status": { "serverRecoveryWindow": { "erp": { "firstRecoverabilityPoint": "2026-10-20T02:11:04Z", "lastSuccessfulBackupTime": "2026-11-19T02:11:04Z" } } } }""");
        else
            await ClusterAsync(context, path[(Clusters.Length + 1)..]);
    }

    private async Task CreateAsync(HttpContext context, JsonObject body)
    {
        var name = (string)body["metadata"]!["name"]!;
        body["metadata"]!["uid"] = $"uid-{name}";
        if (OtherMoment is not null)
            body["spec"]!["bootstrap"]!["recovery"]!["recoveryTarget"] = new JsonObject { ["targetTime"] = OtherMoment };
        if (State.TryAdd(name, body))
            await WriteAsync(context, 201, body.ToJsonString());
        else
            await StatusAsync(context, 409, "AlreadyExists", $"clusters.postgresql.cnpg.io \"{name}\" already exists");
    }

    private async Task ClusterAsync(HttpContext context, string name)
    {
        if (!State.TryGetValue(name, out var cluster))
        {
            await StatusAsync(context, 404, "NotFound", $"clusters.postgresql.cnpg.io \"{name}\" not found");
            return;
        }

        switch (context.Request.Method)
        {
            case "DELETE":
                State.TryRemove(name, out _);
                break;
            case "PATCH":
                foreach (var (key, value) in JsonNode.Parse(await BodyOfAsync(context))!["metadata"]!.AsObject().Where(entry => entry.Key is "labels" or "annotations"))
                    cluster["metadata"]![key] = value!.DeepClone();
                break;
            default:
                if (name != Source)
                    Advance(name, cluster);
                break;
        }

        await WriteAsync(context, 200, cluster.ToJsonString());
    }

    private void Advance(string name, JsonObject cluster)
    {
        var isReady = asked.AddOrUpdate(name, 1, (_, count) => count + 1) > AsksUntilReady;
        cluster["status"] = new JsonObject
        {
            ["phase"] = isReady ? "Cluster in healthy state" : Phase,
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = isReady ? "True" : "False" }),
        };
    }

    private static JsonObject BackupOf(string name, string cluster, string phase) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = new JsonObject { ["cluster"] = new JsonObject { ["name"] = cluster } },
        ["status"] = new JsonObject { ["phase"] = phase, ["stoppedAt"] = $"2026-11-{name[^2..]}T02:11:04Z" },
    };

    private static string ListOf(IEnumerable<JsonObject> items) => new JsonObject { ["kind"] = "List", ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]) }.ToJsonString();

    public static string StatusBody(int code, string reason, string message) =>
        new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["status"] = "Failure", ["message"] = message, ["reason"] = reason, ["code"] = code }.ToJsonString();

    private static async Task StatusAsync(HttpContext context, int code, string reason, string message) => await WriteAsync(context, code, StatusBody(code, reason, message));
}

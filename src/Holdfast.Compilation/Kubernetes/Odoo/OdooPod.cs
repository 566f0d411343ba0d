using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Odoo;

/// <summary>What the pods of all of Odoo's roles have in common.</summary>
internal static class OdooPod
{
    private const string ConfigurationPath = "/etc/odoo";

    /// <summary>The container of a role. One program, no shell around it: Odoo takes a second signal for an order to stop at once.</summary>
    public static JsonObject Container(ClusterPlan cluster, WorkloadPlan plan, params IEnumerable<string> arguments)
    {
        var container = PodContainer.Of(cluster, plan, Environment(cluster, plan), Mounts(plan));
        container.Insert(2, "command", Tree.Texts(["odoo", .. arguments]));
        return container;
    }

    public static IReadOnlyList<string> WithConfiguration { get; } = [$"--config={ConfigurationPath}/odoo.conf"];

    public static string Program(string name) => $"{ConfigurationPath}/{name}";

    /// <summary>The pod around a role's container.</summary>
    public static PodContent Content(ClusterPlan cluster, WorkloadPlan plan, JsonObject container, bool runsOnce = false)
    {
        var connection = Environment(cluster, plan).Where(variable => variable!["name"]!.GetValue<string>().StartsWith("PG", StringComparison.Ordinal)).Select(variable => variable!.DeepClone());
        var wait = PodContainer.Of(cluster, plan, Tree.List(connection), [("configuration", ConfigurationPath)], "wait-for-database");
        wait["resources"] = new JsonObject { ["requests"] = Tree.Map(("cpu", "50m"), ("memory", "128Mi")), ["limits"] = Tree.Map(("memory", "128Mi")) };
        wait.Insert(2, "command", Tree.Texts("python3", Program("wait_for_database.py")));
        return new PodContent
        {
            Container = container,
            Before = wait,
            Volumes = [.. Volumes(plan, runsOnce)],
            // Odoo reads its configuration once: another text is another pod.
            Annotations = Tree.Map(("holdfast.dev/configuration", Digest.Of(OdooConfiguration.TextOf(cluster, plan)))),
            RunsOnce = runsOnce,
        };
    }

    private static IEnumerable<(string Volume, string Path)> Mounts(WorkloadPlan plan)
    {
        yield return ("configuration", ConfigurationPath);
        yield return (Disks.Volume, "/var/lib/odoo");
        yield return ("tmp", "/tmp");
        if (plan.Shares.FirstOrDefault() is { } share)
            yield return (share.Name, "/var/lib/odoo/filestore");
    }

    private static IEnumerable<JsonObject> Volumes(WorkloadPlan plan, bool runsOnce)
    {
        yield return new JsonObject { ["name"] = "configuration", ["configMap"] = Tree.Map(("name", OdooConfiguration.NameOf(plan))) };
        if (plan.Workload.Disk is null || runsOnce)
            yield return PodContainer.Scratch(Disks.Volume, "2Gi");
        yield return PodContainer.Scratch("tmp", "1Gi");
        foreach (var share in FileShares.Volumes(plan).Take(1))
            yield return share;
    }

    private static JsonArray Environment(ClusterPlan cluster, WorkloadPlan plan)
    {
        var variables = new JsonArray
        {
            WorkloadEnvironment.Text("RUNNING_ENV", cluster.IsLive ? "prod" : cluster.Source.Environment),
            // The user has no entry in the image's list of users.
            WorkloadEnvironment.Text("HOME", "/var/lib/odoo"),
            WorkloadEnvironment.Text("USER", "odoo"),
            // Two seconds, as Odoo has it, let a slow client hold a worker less, and cut a slow upload.
            WorkloadEnvironment.Text("ODOO_HTTP_SOCKET_TIMEOUT", "10"),
            WorkloadEnvironment.Text("ODOO_NOTIFY_CRON_CHANGES", "1"),
        };
        if (plan.Shape == WorkloadShape.OdooQueueJob)
        {
            variables.Add(WorkloadEnvironment.Text("ODOO_QUEUE_JOB_SCHEME", "http"));
            variables.Add(WorkloadEnvironment.Text("ODOO_QUEUE_JOB_HOST", plan.Name));
            variables.Add(WorkloadEnvironment.Text("ODOO_QUEUE_JOB_PORT", (plan.Port ?? 8069).ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var variable in plan.Stores.SelectMany(store => OfStore(cluster, plan, store)).Concat(WorkloadEnvironment.Relay(plan)).Concat(WorkloadEnvironment.Secrets(plan)))
            variables.Add(variable);
        return variables;
    }

    private static IEnumerable<JsonNode> OfStore(ClusterPlan cluster, WorkloadPlan plan, Store store)
    {
        var address = StoreAddress.Of(cluster, plan, store);
        var port = address.Port.ToString(CultureInfo.InvariantCulture);
        if (store == plan.Database)
        {
            yield return WorkloadEnvironment.Host("PGHOST", store, address);
            yield return WorkloadEnvironment.Text("PGPORT", port);
            yield return WorkloadEnvironment.Text("PGDATABASE", Variables.Database(store));
            yield return WorkloadEnvironment.Text("PGUSER", Variables.User(plan, store));
            yield return WorkloadEnvironment.Text("PGSSLMODE", "require");
            yield return WorkloadEnvironment.Text("PGAPPNAME", plan.Name);
            yield return WorkloadEnvironment.Text("PGOPTIONS", Options(cluster));
        }
        else if (store.Engine.Kind == StoreEngineKind.Redis)
        {
            yield return WorkloadEnvironment.Text("ODOO_SESSION_REDIS", "1");
            yield return WorkloadEnvironment.Host("ODOO_SESSION_REDIS_HOST", store, address);
            yield return WorkloadEnvironment.Text("ODOO_SESSION_REDIS_PORT", port);
            yield return WorkloadEnvironment.Text("ODOO_SESSION_REDIS_PREFIX", plan.Database?.Name ?? plan.Name);
        }
        else if (store.Engine.Kind == StoreEngineKind.Blob)
        {
            yield return WorkloadEnvironment.Host("AZURE_STORAGE_HOST", store, address);
            yield return WorkloadEnvironment.Text("AZURE_STORAGE_ACCOUNT_URL", "https://$(AZURE_STORAGE_HOST)");
            yield return WorkloadEnvironment.Text("AZURE_STORAGE_USE_AAD", "1");
            yield return WorkloadEnvironment.Text("AZURE_STORAGE_NAME", "{db}");
            // On unless said otherwise: dropping a database would delete its files.
            yield return WorkloadEnvironment.Text("AZURE_DELETE_ON_DBDROP", "False");
        }
    }

    // The lock of a scheduled job is a transaction that stands idle while it runs: a time-out would start it a second time, for ever.
    private static string Options(ClusterPlan cluster) => cluster.Estate.Odoo?.Keepalive is { } keepalive
        ? string.Create(CultureInfo.InvariantCulture, $"-c idle_in_transaction_session_timeout=0 -c tcp_keepalives_idle={Seconds.Of(keepalive)}")
        : "-c idle_in_transaction_session_timeout=0 -c tcp_keepalives_idle=60";
}

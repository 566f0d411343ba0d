using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Odoo;

/// <summary>The odoo.conf of a role and the two programs that stand beside it. The database's address and password come as variables.</summary>
internal static class OdooConfiguration
{
    private const long Mebibyte = 1L << 20;
    private static readonly TimeSpan LongestCron = TimeSpan.FromHours(1);

    public static string NameOf(WorkloadPlan plan) => KubeName.Of(plan.Name, "configuration");

    public static JsonObject Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var data = new JsonObject { ["odoo.conf"] = TextOf(cluster, plan), ["wait_for_database.py"] = OdooPrograms.WaitForDatabase };
        if (plan.Shape == WorkloadShape.OdooCron)
            data["cron_lag.py"] = OdooPrograms.CronLag(cluster.Estate.Odoo?.CronLag ?? TimeSpan.FromMinutes(15));
        return KubeObject.For(plan, "v1", "ConfigMap", NameOf(plan)).With("data", data);
    }

    /// <summary>How many workers a replica of a role runs; never none, which is Odoo's mode for development, where the cron thread dies unseen.</summary>
    public static int WorkersOf(WorkloadPlan plan) => Math.Max(1, plan.Odoo?.Workers ?? (plan.Shape == WorkloadShape.OdooCron
        ? 1
        : Math.Max(2, 2 * (plan.Workload.Resources?.Cpu?.Millicores ?? 1000) / 1000 + 1)));

    public static string TextOf(ClusterPlan cluster, WorkloadPlan plan)
    {
        var text = new StringBuilder("[options]\n");
        void Set(string option, object value) => text.Append(CultureInfo.InvariantCulture, $"{option} = {value}\n");

        var serves = plan.Port is not null;
        var database = plan.Database is { } store ? Variables.Database(store) : "odoo";
        Set("data_dir", "/var/lib/odoo");
        Set("db_name", database);
        Set("dbfilter", $"^{database}$");
        Set("list_db", cluster.Estate.Odoo?.DatabaseManager == true);
        Set("db_sslmode", "require");
        if (plan.Workload.Connections is { } connections)
            Set(plan.Shape == WorkloadShape.OdooWebsocket ? "db_maxconn_gevent" : "db_maxconn", connections.Each);
        Set("proxy_mode", cluster.Estate.Odoo?.ProxyMode != false);
        Set("server_wide_modules", string.Join(',', Modules(plan)));
        Set("http_enable", serves);
        if (plan.Shape == WorkloadShape.OdooWebsocket)
            Set("gevent_port", plan.Port!);
        else if (serves)
            Set("http_port", plan.Port!);
        if (plan.Shape != WorkloadShape.OdooWebsocket)
            Set("workers", WorkersOf(plan));
        Set("max_cron_threads", plan.Odoo?.CronThreads ?? (plan.Shape == WorkloadShape.OdooCron ? 2 : 0));
        Set("limit_time_real", Seconds.Of(plan.Drain.Longest));
        Set("limit_time_cpu", Math.Max(60, Seconds.Of(plan.Drain.Longest / 2)));
        if (plan.Shape == WorkloadShape.OdooCron)
        {
            // Unset, the watchdog ends a scheduled job after the time of a request; longer than the drain, a roll-out cuts it.
            Set("limit_time_real_cron", Seconds.Of(plan.Drain.Longest));
            Set("limit_time_worker_cron", Seconds.Of(LongestCron));
        }

        Set("limit_memory_soft", plan.Odoo?.MemorySoft?.Bytes ?? 640 * Mebibyte);
        Set("limit_memory_hard", plan.Odoo?.MemoryHard?.Bytes ?? 1280 * Mebibyte);
        Set("limit_request", 8192);
        Set("x_sendfile", value: false);
        if (plan.Shape == WorkloadShape.OdooQueueJob)
            text.Append(CultureInfo.InvariantCulture, $"\n[queue_job]\nchannels = root:{WorkersOf(plan) * plan.Replicas.Lowest}\n");
        return text.ToString();
    }

    // Odoo 19 moved /xmlrpc and /jsonrpc into 'rpc'; earlier versions pass over a module that they do not have.
    private static IEnumerable<string> Modules(WorkloadPlan plan)
    {
        yield return "base";
        yield return "rpc";
        yield return "web";
        if (plan.Stores.Any(store => store.Engine.Kind == StoreEngineKind.Redis))
            yield return "session_redis";
        if (plan.Shape == WorkloadShape.OdooQueueJob)
            yield return "queue_job";
    }
}

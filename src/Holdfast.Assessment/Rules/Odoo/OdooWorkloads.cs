using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>The workloads of an estate that are Odoo, and what their processes are given.</summary>
internal static class OdooWorkloads
{
    public const string Web = "web";
    public const string Websocket = "websocket";
    public const string Cron = "cron";
    public const string Jobs = "queue-job";

    public static IEnumerable<Workload> Of(EstateModel estate) =>
        estate.Workloads.Values.Where(workload => workload.App.Text == "odoo").OrderBy(workload => workload.Name, StringComparer.Ordinal);

    public static bool Plays(this Workload workload, string role) => workload.Role?.Text == role;

    /// <summary>What a workload says of its processes, and where it says nothing, what the estate says of its role.</summary>
    public static OdooProcess ProcessOf(EstateModel estate, Workload workload)
    {
        var role = workload.Role is { } name ? estate.Odoo?.Roles.GetValueOrDefault(name.Text) : null;
        return new OdooProcess
        {
            Workers = workload.Odoo?.Workers ?? role?.Workers,
            CronThreads = workload.Odoo?.CronThreads ?? role?.CronThreads,
            MemorySoft = workload.Odoo?.MemorySoft ?? role?.MemorySoft,
            MemoryHard = workload.Odoo?.MemoryHard ?? role?.MemoryHard,
        };
    }

    /// <summary>The stores for files that a workload uses.</summary>
    public static IEnumerable<Store> FileStoresOf(EstateModel estate, Workload workload) =>
        from used in workload.Uses
        let store = estate.Stores.GetValueOrDefault(used)
        where store is { Engine.Kind: StoreEngineKind.Blob or StoreEngineKind.FileShare }
        select store;
}

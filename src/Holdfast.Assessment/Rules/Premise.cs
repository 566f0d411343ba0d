using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules;

/// <summary>A part of the estate file without which a rule has nothing to judge: its silence then proves nothing, and earns nothing.</summary>
/// <param name="Words">The part as a report says it: "platform.ingress", "a Redis".</param>
/// <param name="Holds">Whether an estate has the part.</param>
/// <param name="AskedBy">The rules that miss the part where it is needed. When one of them has a gap, what rests on the part is not judged; when none has, it does not apply.</param>
public sealed record Premise(string Words, Func<EstateModel, bool> Holds, params IReadOnlyList<string> AskedBy)
{
    public static readonly Premise Platform = new("platform", model => model.Platform is not null, "HF2101", "HF2160");
    public static readonly Premise Cluster = new("platform.cluster", model => model.Platform?.Cluster is { Pools.Count: > 0 }, "HF2101");
    public static readonly Premise Proxy = new("platform.ingress", model => model.Platform?.Ingress is not null, "HF2160");
    public static readonly Premise Edge = new("platform.edge", model => model.Platform?.Edge is not null, "HF2160", "HF2170");
    public static readonly Premise Network = new("platform.network", model => model.Platform?.Network is not null, "HF2160", "HF2178");
    public static readonly Premise Registry = new("platform.registry", model => model.Platform?.Registry is not null, "HF2151");
    public static readonly Premise Recovery = new("azure.recovery", model => model.Azure?.Recovery is not null, "HF2370");
    public static readonly Premise Residency = new("azure.residency", model => model.Azure?.Residency is not null, "HF2287");
    public static readonly Premise Security = new("security", model => model.Security is not null, "HF2441", "HF2450");
    public static readonly Premise GitOps = new("gitops", model => model.Gitops is not null, "HF2411");
    public static readonly Premise Repositories = new("gitops.repositories", model => model.Gitops is { Repositories.Count: > 0 }, "HF2411", "HF2412");
    public static readonly Premise Release = new("release", model => model.Release is not null, "HF2424", "HF2426");
    public static readonly Premise OnCall = new("onCall", model => model.OnCall.Count > 0, "HF2359", "HF2462");
    public static readonly Premise Observability = new("observability", model => model.Observability is not null, "HF2461", "HF2462", "HF2468");
    public static readonly Premise Alerts = new("observability.alerts", model => model.Observability?.Alerts is not null, "HF2462");
    public static readonly Premise Vault = new("backupVault", model => model.BackupVault is not null, "HF2277");
    public static readonly Premise RestoreTest = new("a restore test", model => model.Stores.Values.Any(store => store.RestoreTest is not null), "HF2267");
    public static readonly Premise Forecasting = new("forecasting", model => model.Forecasting.Count > 0, "HF2491");
    public static readonly Premise Load = new("the load of a workload", model => model.Workloads.Values.Any(workload => workload.Load is not null), "HF2143");

    public static readonly Premise Tenants = new("tenants", model => model.Tenants.Count > 0);
    public static readonly Premise Partners = new("partners", model => model.Partners.Count > 0);
    public static readonly Premise Environments = new("environments", model => model.Environments.Count > 0);
    public static readonly Premise Waivers = new("waivers", model => model.Waivers.Count > 0);
    public static readonly Premise CutOffs = new("a cut-off", model => model.Processes.Values.Any(process => process.Cutoffs.Count > 0));
    public static readonly Premise Odoo = new("an Odoo", model => model.Workloads.Values.Any(workload => workload.App.Text == "odoo"));
    public static readonly Premise Scale = new("a workload that scales", model => model.Workloads.Values.Any(workload => workload.Scale is not null));
    public static readonly Premise Disk = new("a workload with a disk", model => model.Workloads.Values.Any(workload => workload.Disk is not null));
    public static readonly Premise Redis = new("a Redis", model => model.Stores.Values.Any(store => store.Engine.Kind == StoreEngineKind.Redis));
    public static readonly Premise Pooler = new("a pooler", model => model.Stores.Values.Any(store => store.Pooler is not null));
    public static readonly Premise Replica = new("a replica", model => model.Stores.Values.Any(store => store.ReplicaOf is not null));
}

using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>What of an estate runs in its cluster, and where.</summary>
internal sealed class ClusterPlan
{
    private readonly decimal scale;
    private readonly Dictionary<string, WorkloadPlan> byName;
    private readonly ILookup<string, WorkloadPlan> byNamespace;
    private readonly ILookup<string, WorkloadPlan> callers;
    private readonly ILookup<string, Store> stores;

    public ClusterPlan(CompilationSource source)
    {
        Source = source;
        var environment = Estate.Environments.GetValueOrDefault(source.Environment);
        IsLive = environment?.Data is null or EnvironmentData.Live;
        scale = environment?.Scale?.Fraction ?? 1;
        Features = new ClusterFeatures(Estate.Platform?.Cluster?.Version);
        Workloads = [.. Estate.Workloads.Values.OrderBy(workload => workload.Name, StringComparer.Ordinal).Select(PlanOf)];
        byName = Workloads.ToDictionary(plan => plan.Name, StringComparer.Ordinal);
        byNamespace = Workloads.ToLookup(plan => plan.Namespace, StringComparer.Ordinal);
        callers = Workloads.SelectMany(plan => plan.Calls.Distinct(StringComparer.Ordinal).Select(called => (called, plan))).ToLookup(call => call.called, call => call.plan, StringComparer.Ordinal);
        stores = Estate.Stores.Values.OrderBy(store => store.Name, StringComparer.Ordinal).ToLookup(store => store.Tenant ?? "", StringComparer.Ordinal);
        Namespaces = [.. NamespacesOf().OrderBy(found => found.Name, StringComparer.Ordinal)];
    }

    public CompilationSource Source { get; }

    public EstateModel Estate => Source.Estate;

    public ClusterFeatures Features { get; }

    /// <summary>Whether real work is done here, on real data.</summary>
    public bool IsLive { get; }

    /// <summary>The workloads by name.</summary>
    public IReadOnlyList<WorkloadPlan> Workloads { get; }

    /// <summary>The namespaces of workloads and stores, by name; the proxy's is not among them.</summary>
    public IReadOnlyList<NamespacePlan> Namespaces { get; }

    /// <summary>The zones of the estate.</summary>
    public int Zones => Math.Max(1, Estate.Azure?.Zones.Count ?? 1);

    /// <summary>The proxy, where it is one that is compiled.</summary>
    public Ingress? Ingress => Estate.Platform?.Ingress is { Controller: IngressController.Traefik } ingress ? ingress : null;

    public string IngressNamespace => ClusterNames.ProxyOf(Source);

    /// <summary>Whether the data plane is Cilium, which can tell destinations by name.</summary>
    public bool KnowsNames => Estate.Platform?.Network?.Pods is not PodNetwork.Kubenet;

    public WorkloadPlan? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The workloads of a namespace, by name.</summary>
    public IEnumerable<WorkloadPlan> In(NamespacePlan space) => byNamespace[space.Name];

    /// <summary>The stores of a namespace, by name.</summary>
    public IEnumerable<Store> StoresIn(NamespacePlan space) => stores[space.Tenant?.Name ?? ""];

    /// <summary>The workloads that call one.</summary>
    public IEnumerable<WorkloadPlan> CallersOf(WorkloadPlan plan) => callers[plan.Name];

    public string NamespaceOf(string? tenant) => ClusterNames.NamespaceOf(Source, tenant);

    /// <summary>A name that is the environment's own in a cluster that several share.</summary>
    public string InCluster(string name) => ClusterNames.InCluster(Source, name);

    private IEnumerable<NamespacePlan> NamespacesOf() => Workloads.Select(plan => plan.Workload.Tenant)
        .Concat(Estate.Stores.Values.Where(store => store.Service == StoreService.CloudnativePg).Select(store => store.Tenant))
        .Distinct(StringComparer.Ordinal)
        .Select(tenant => new NamespacePlan(NamespaceOf(tenant), tenant is null ? null : Estate.Tenants.GetValueOrDefault(tenant)));

    private WorkloadPlan PlanOf(Workload workload)
    {
        var shape = ShapeOf(workload);
        var placement = EffectivePlacement.Of(Estate, workload);
        var partners = workload.Uses.Select(use => Estate.Partners.GetValueOrDefault(use)).OfType<Partner>().ToList();
        return new WorkloadPlan
        {
            Workload = workload,
            Estate = Estate.Estate.Text,
            Namespace = NamespaceOf(workload.Tenant),
            Shape = shape,
            Placement = placement,
            Pool = placement.Pool is { } pool ? Estate.Platform?.Cluster?.Pools.GetValueOrDefault(pool) : null,
            PriorityClass = PriorityClasses.NameOf(this, placement.Priority ?? PlacementPriority.Standard),
            Replicas = (Scaled(workload.Replicas?.Lowest ?? 1), Scaled(workload.Replicas?.Highest ?? 1)),
            Drain = DrainPlan.Of(shape, placement.Drain),
            Stores = [.. workload.Uses.Select(use => Estate.Stores.GetValueOrDefault(use)).OfType<Store>()],
            Partners = partners,
            Calls = [.. workload.Uses.Where(Estate.Workloads.ContainsKey)],
            Odoo = workload.App.Text == "odoo" ? OdooOf(workload) : null,
            IsRouted = IsCalledFromOutside(Estate, workload),
            IsFederated = Estate.Security?.Identity?.Workloads == SoftwareIdentity.Federated,
        };
    }

    public static WorkloadShape ShapeOf(Workload workload) => (workload.App.Text, workload.Role?.Text) switch
    {
        ("odoo", "websocket") => WorkloadShape.OdooWebsocket,
        ("odoo", "cron") => WorkloadShape.OdooCron,
        ("odoo", "queue-job") => WorkloadShape.OdooQueueJob,
        ("odoo", _) => WorkloadShape.OdooWeb,
        _ when workload.Schedule is not null => WorkloadShape.ScheduledJob,
        ("job", _) => WorkloadShape.Worker,
        _ => WorkloadShape.Http,
    };

    /// <summary>Whether requests from outside the cluster reach a workload.</summary>
    public static bool IsCalledFromOutside(EstateModel estate, Workload workload) => ShapeOf(workload) switch
    {
        WorkloadShape.OdooWeb or WorkloadShape.OdooWebsocket => true,
        // An integration that talks to a partner itself calls out; the others are what partners call.
        WorkloadShape.Http => workload.Class == WorkloadClass.Interactive || workload.Class == WorkloadClass.Integration && !workload.Uses.Any(estate.Partners.ContainsKey),
        _ => false,
    };

    private OdooProcess OdooOf(Workload workload)
    {
        var role = Estate.Odoo?.Roles.GetValueOrDefault(workload.Role?.Text ?? "web");
        return new OdooProcess
        {
            Workers = workload.Odoo?.Workers ?? role?.Workers,
            CronThreads = workload.Odoo?.CronThreads ?? role?.CronThreads,
            MemorySoft = workload.Odoo?.MemorySoft ?? role?.MemorySoft,
            MemoryHard = workload.Odoo?.MemoryHard ?? role?.MemoryHard,
        };
    }

    // Smaller environments keep two of what has two: a drain that works only in production has never been tried.
    private int Scaled(int replicas) => scale >= 1 ? replicas : Math.Max(Math.Min(replicas, 2), (int)Math.Ceiling(replicas * scale));
}

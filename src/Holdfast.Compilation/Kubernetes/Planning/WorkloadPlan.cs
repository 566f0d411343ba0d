using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>A workload with everything that its objects need, decided once.</summary>
internal sealed record WorkloadPlan
{
    public required Workload Workload { get; init; }

    /// <summary>The estate's name.</summary>
    public required string Estate { get; init; }

    public required string Namespace { get; init; }

    public required WorkloadShape Shape { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>The pool that its placement names.</summary>
    public required NodePool? Pool { get; init; }

    /// <summary>The class of its priority, by the name it has in the cluster.</summary>
    public required string PriorityClass { get; init; }

    /// <summary>How many replicas run at least and at most, at the scale of the environment.</summary>
    public required (int Lowest, int Highest) Replicas { get; init; }

    public required DrainPlan Drain { get; init; }

    /// <summary>The stores it uses, in the order of the estate file.</summary>
    public required IReadOnlyList<Store> Stores { get; init; }

    /// <summary>The partners it talks to itself.</summary>
    public required IReadOnlyList<Partner> Partners { get; init; }

    /// <summary>The workloads it calls.</summary>
    public required IReadOnlyList<string> Calls { get; init; }

    /// <summary>What its Odoo processes are given; null for anything that is not Odoo.</summary>
    public OdooProcess? Odoo { get; init; }

    /// <summary>Whether requests from outside the cluster reach it.</summary>
    public required bool IsRouted { get; init; }

    /// <summary>Whether it proves who it is by a federated identity.</summary>
    public required bool IsFederated { get; init; }

    public string Name => Workload.Name;

    public bool UsesRelay => Workload.Uses.Contains("relay");

    public bool IsOdoo => Odoo is not null;

    /// <summary>The database that it works on: the first one it uses.</summary>
    public Store? Database => Stores.FirstOrDefault(store => store.Engine.Kind == Holdfast.Estate.Values.StoreEngineKind.Postgresql);

    /// <summary>The port it serves on; null when it serves nobody.</summary>
    public int? Port => Shape switch
    {
        WorkloadShape.OdooWeb => Workload.Port ?? 8069,
        WorkloadShape.OdooWebsocket => Workload.Port ?? 8072,
        WorkloadShape.OdooQueueJob => Workload.Port ?? 8069,
        WorkloadShape.Http => Workload.Port ?? 8080,
        _ => null,
    };

    /// <summary>The kind of the object that runs its replicas.</summary>
    public string Controller => Workload.Disk is null ? "Deployment" : "StatefulSet";

    /// <summary>The shares that it mounts.</summary>
    public IEnumerable<Store> Shares => Stores.Where(store => store.Engine.Kind == Holdfast.Estate.Values.StoreEngineKind.FileShare);

    public bool Scales => Replicas.Highest > Replicas.Lowest;
}

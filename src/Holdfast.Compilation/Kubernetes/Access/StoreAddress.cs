using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>Where a store is reached.</summary>
/// <param name="Host">Its name inside the cluster; null when only Azure knows it, and the binding of that name holds it.</param>
/// <param name="Port">The port.</param>
internal sealed record StoreAddress(string? Host, int Port)
{
    public static StoreAddress Of(ClusterPlan cluster, WorkloadPlan plan, Store store) => (store.Engine.Kind, store.Service) switch
    {
        (StoreEngineKind.Postgresql, StoreService.CloudnativePg) => new($"{store.Name}-{(store.Pooler is null ? "rw" : "pooler")}.{cluster.NamespaceOf(store.Tenant)}.svc", 5432),
        (StoreEngineKind.Postgresql, _) => new(Host: null, IsPooled(plan, store) ? 6432 : 5432),
        (StoreEngineKind.Redis, StoreService.ManagedRedis) => new(Host: null, 10000),
        (StoreEngineKind.Redis, StoreService.RedisSentinel) => new(Host: null, 6379),
        (StoreEngineKind.Redis, _) => new(Host: null, 6380),
        (StoreEngineKind.FileShare, _) => new(Host: null, 2049),
        _ => new(Host: null, 443),
    };

    // Odoo listens for notifications, which a pooler loses in silence unless it keeps the session: 0 of 20 arrived in transaction mode.
    private static bool IsPooled(WorkloadPlan plan, Store store) => store.Pooler is { } pooler && (!plan.IsOdoo || pooler.Mode == PoolMode.Session);
}

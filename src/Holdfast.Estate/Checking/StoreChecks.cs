using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Binding;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Checking;

/// <summary>A store's settings agree with each other and with its engine.</summary>
internal static class StoreChecks
{
    public static IEnumerable<Diagnostic> Check(BoundEstate bound, EstatePlaces places)
    {
        var stores = bound.Estate.Stores;
        foreach (var store in stores.Values.Where(store => !bound.Incomplete.Contains(store)))
        {
            if (store.Backup is { Retention: { } retention, Pitr: { } pitr } && retention < pitr)
                yield return ObjectiveDiagnostics.RetentionShorterThanPitr(places.Of("stores", store.Name, "backup", "retention"), store.Name, retention, pitr);
            if (store.ReplicaOf is { } primaryName && stores.TryGetValue(primaryName, out var primary)
                && !bound.Incomplete.Contains(primary) && primary.Engine != store.Engine)
                yield return ObjectiveDiagnostics.ReplicaEngineDiffers(
                    places.Of("stores", store.Name, "replicaOf"), store.Name, store.Engine.ToString(), primaryName, primary.Engine.ToString());
            foreach (var key in Meaningless(store))
                yield return ObjectiveDiagnostics.KeyMeaningless(places.Of("stores", store.Name, key), store.Name, key, store.Engine.ToString());
        }
    }

    private static IEnumerable<string> Meaningless(Store store)
    {
        var isDatabase = store.Engine.Kind == StoreEngineKind.Postgresql;
        var holdsFiles = store.Engine.Kind is StoreEngineKind.Blob or StoreEngineKind.FileShare;
        if (holdsFiles && store.Availability is not null)
            yield return "availability";
        if (!holdsFiles && store.Redundancy is not null)
            yield return "redundancy";
        if (!holdsFiles && store.SoftDelete is not null)
            yield return "softDelete";
        if (!isDatabase && store.Pooler is not null)
            yield return "pooler";
        if (!isDatabase && store.ReplicaOf is not null)
            yield return "replicaOf";
        if (!isDatabase && store.Parameters is not null)
            yield return "parameters";
        if (!isDatabase && store.Failover is not null)
            yield return "failover";
        if (store.Engine.Kind != StoreEngineKind.Blob && store.Versioning is not null)
            yield return "versioning";
        if (store.Engine.Kind != StoreEngineKind.Redis && store.Persistence is not null)
            yield return "persistence";
        if (store.Engine.Kind != StoreEngineKind.Redis && store.Eviction is not null)
            yield return "eviction";
    }
}

using System.Globalization;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Drills.Labs.StandIns;

/// <summary>The rows of stores, of what stands before and behind them, and of the vault.</summary>
internal static class StoreRows
{
    public static IEnumerable<StandInRow> Of(EstateModel estate, IReadOnlyDictionary<LabPart, string> parts)
    {
        var pools = LabPlan.Of(estate).Pools;
        var rows = estate.Stores.Values.SelectMany(store => Of(store, pools, parts));
        return estate.BackupVault is null
            ? rows
            : rows.Append(StandInTable.None("backupVault", "backup vault", "A service of Azure. `holdfast recover rehearse` shows on a depot of its own what a restore must withstand."));
    }

    private static IEnumerable<StandInRow> Of(Store store, IReadOnlyList<PooledStore> pools, IReadOnlyDictionary<LabPart, string> parts)
    {
        var element = "stores." + store.Name;
        yield return StoreOf(store, element, parts);
        if (store.Pooler is { } pooler)
            yield return PoolerOf(store, pooler, element + ".pooler", pools, parts);
        if (store.Backup is not null)
        {
            yield return LabPlan.IsBackedUp(store)
                ? StandInTable.By(LabPart.Backups, parts, element + ".backup", "backup", "a repository", "The log is archived to a folder of this machine; the backups of the service, its vault and its other region are not there.")
                : StandInTable.None(element + ".backup", "backup", "Nothing of this store is kept in the lab, so there is nothing to copy.");
        }

        if (store.GeoReplica is not null)
            yield return StandInTable.None(element + ".geoReplica", "copy in another region", "The lab has one region.");
    }

    private static StandInRow StoreOf(Store store, string element, IReadOnlyDictionary<LabPart, string> parts)
    {
        var asked = $"{store.Engine}{(store.Service is { } service ? ", " + StandInTable.Word(service) : "")}";
        if (store.ReplicaOf is { } source)
            return StandInTable.None(element, $"{asked}, replica of {source}", "The standbys of the lab take over; none of them serves readers.");
        return store.Engine.Kind switch
        {
            StoreEngineKind.Postgresql => StandInTable.By(
                LabPart.Database, parts, element, asked, "a database", "Three nodes in three zones of this machine, shared by all databases; the service's own failover, storage and size are not shown."),
            StoreEngineKind.Redis => StandInTable.By(
                LabPart.Redis, parts, element, asked, "one group for all", "A master and two replicas; the service's own failover, shards and eviction are not shown."),
            StoreEngineKind.Blob or StoreEngineKind.FileShare => StandInTable.None(
                element, asked, "No service for blobs or files runs in the lab; the sample application keeps its documents in a plain folder."),
            _ => throw new InvalidOperationException($"'{store.Engine.Kind}' is not an engine of stores."),
        };
    }

    private static StandInRow PoolerOf(Store store, Pooler pooler, string element, IReadOnlyList<PooledStore> pools, IReadOnlyDictionary<LabPart, string> parts)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"{StandInTable.Word(pooler.Kind)}, {StandInTable.Word(pooler.Mode)} mode{(pooler.Connections is { } connections ? $", {connections} connections" : "")}");
        return pools.FirstOrDefault(pool => pool.Store == store.Name) is { } pool
            ? StandInTable.By(LabPart.Pooler, parts, element, asked, $"one process, {StandInTable.Word(pool.Mode)} mode, {pool.Connections} connections,", "One for all stores, which the drills' transactions go through; the sample application goes straight to the proxy.")
            : StandInTable.None(element, asked, "Only the pooler of a PostgreSQL database stands in the lab.");
    }
}

using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Prediction.Costs;

/// <summary>What a design costs in a month at list prices: what differs between designs, not a bill.</summary>
/// <param name="Lines">What is paid for.</param>
public sealed record DesignCost(IReadOnlyList<CostLine> Lines)
{
    private const decimal HoursOfMonth = 730;

    /// <summary>The sum of what has a price, in US dollars a month.</summary>
    public decimal KnownUsd => Lines.Sum(line => line.Usd ?? 0);

    /// <summary>What has no published price.</summary>
    public IEnumerable<CostLine> Unknown => Lines.Where(line => line.Usd is null);

    /// <summary>How much more this design costs than another, in US dollars a month; null when the price of something that differs is unknown.</summary>
    public decimal? MoreThan(DesignCost other)
    {
        var ours = Lines.Except(other.Lines).ToList();
        var theirs = other.Lines.Except(Lines).ToList();
        return ours.Concat(theirs).Any(line => line.Usd is null) ? null : ours.Sum(line => line.Usd) - theirs.Sum(line => line.Usd);
    }

    /// <summary>The cost of an estate's design.</summary>
    public static DesignCost Of(EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var region = estate.Azure?.Region.Text ?? "westeurope";
        return new DesignCost(
        [
            .. ClusterLines(estate, region),
            .. estate.Stores.Values.OrderBy(store => store.Name, StringComparer.Ordinal).SelectMany(store => StoreLines(store, region)),
            .. EdgeLines(estate, region),
            .. RecoveryLines(estate, region),
        ]);
    }

    private static IEnumerable<CostLine> ClusterLines(EstateModel estate, string region)
    {
        if (estate.Platform?.Cluster is not { } cluster)
            yield break;
        yield return Line("cluster", "control plane", HoursOfMonth, $"aks-{cluster.Tier.ToString().ToLowerInvariant()}", "cluster", region);
        foreach (var pool in cluster.Pools.Values.OrderBy(pool => pool.Name, StringComparer.Ordinal))
        {
            var nodes = Math.Max(pool.Nodes.Lowest, NodesAskedFor(estate, pool));
            yield return Line($"pool {pool.Name}", $"{nodes} nodes of {pool.Vcores} cores", nodes * pool.Vcores * HoursOfMonth, "Dsv5", "vcpu", region);
        }
    }

    /// <summary>As many nodes as the cores that replicas ask for at their lowest number.</summary>
    private static int NodesAskedFor(EstateModel estate, NodePool pool)
    {
        var asked = estate.Workloads.Values
            .Where(workload => PoolOf(estate, workload) == pool.Name && workload.Schedule is null)
            .Sum(workload => (workload.Replicas?.Lowest ?? 1) * (workload.Resources?.Cpu?.Millicores ?? 0));
        // A tenth of a node belongs to the node itself.
        return (int)Math.Ceiling(asked / (pool.Vcores * 900.0));
    }

    private static string? PoolOf(EstateModel estate, Workload workload)
    {
        var classes = estate.Platform?.Placement;
        var ofClass = workload.Class switch
        {
            WorkloadClass.Interactive => classes?.Interactive,
            WorkloadClass.Worker => classes?.Worker,
            WorkloadClass.Scheduled => classes?.Scheduled,
            WorkloadClass.Integration => classes?.Integration,
            WorkloadClass.Batch => classes?.Batch,
            _ => classes?.Analytical,
        };
        return workload.Placement?.Pool ?? ofClass?.Pool;
    }

    private static IEnumerable<CostLine> StoreLines(Store store, string region) => (store.Service, store.Engine.Kind) switch
    {
        (StoreService.FlexibleServer, _) => DatabaseLines(store, region),
        (StoreService.ManagedRedis, _) => [RedisLine(store, region)],
        (_, StoreEngineKind.Blob) => [BlobLine(store, region)],
        _ => [],
    };

    private static IEnumerable<CostLine> DatabaseLines(Store store, string region)
    {
        var servers = (store.Availability is null or StoreAvailability.None ? 1 : 2) + (store.GeoReplica is null ? 0 : 1);
        var cores = store.Size?.Vcores ?? 2;
        var isGeneral = store.Tier is null or StoreTier.GeneralPurpose;
        yield return isGeneral
            ? Line(store.Name, $"{servers} servers of {cores} cores", servers * cores * HoursOfMonth, "postgres-Ddsv5", "vcore", region)
            : Line(store.Name, $"{servers} servers of {cores} cores", servers * HoursOfMonth, store.Tier == StoreTier.Burstable ? "postgres-B2ms" : $"postgres-E{cores}ds_v5", "server", region);
        var storage = GiB(store.Size?.Storage);
        yield return Line(store.Name, $"{servers} times {storage:0} GiB", servers * storage, "postgres-storage", "Premium SSD", region);
        if (store.Backup?.Geo == true)
            yield return Line(store.Name, "backup in the other region", storage, "postgres-backup-GRS", "beyond the size of the server", region);
    }

    private static CostLine RedisLine(Store store, string region)
    {
        var memory = GiB(store.Size?.Memory);
        var size = memory switch { <= 0.5m => "B0", <= 1 => "B1", <= 3 => "B3", <= 6 => "B5", <= 12 => "B10", _ => "B20" };
        var isDoubled = store.Availability is not (null or StoreAvailability.None);
        return Line(store.Name, $"{memory:0.#} GiB{(isDoubled ? ", doubled" : "")}", HoursOfMonth, $"redis-{size}", isDoubled ? "high availability" : "without high availability", region);
    }

    private static CostLine BlobLine(Store store, string region)
    {
        var copies = store.Redundancy switch
        {
            StorageRedundancy.Zone => "ZRS",
            StorageRedundancy.Geo => "GRS",
            StorageRedundancy.GeoZone => "GZRS",
            _ => "LRS",
        };
        var stored = GiB(store.Size?.Storage);
        return Line(store.Name, $"{stored:0} GiB ({copies})", stored, $"blob-hot-{copies}", "data", region);
    }

    private static IEnumerable<CostLine> EdgeLines(EstateModel estate, string region)
    {
        var edge = estate.Platform?.Edge;
        if (edge?.Kind == EdgeKind.ApplicationGateway)
        {
            yield return Line("edge", "application gateway", HoursOfMonth, "application-gateway-WAF_v2", "gateway", region);
            yield return Line("edge", "ten capacity units an instance", (edge.Instances?.Lowest ?? 2) * 10 * HoursOfMonth, "application-gateway-WAF_v2", "capacity unit", region);
        }
        else if (edge?.Kind == EdgeKind.FrontDoor)
        {
            yield return Line("edge", "Front Door", 1, edge.Tier == EdgeTier.Premium ? "front-door-premium" : "front-door-standard", "profile", region);
        }

        if (estate.Platform?.Network?.Outbound == OutboundPath.NatGateway)
            yield return Line("network", "NAT gateway", HoursOfMonth, "nat-gateway", "gateway", region);
        if (estate.Platform?.Registry?.Tier == RegistryTier.Premium)
            yield return Line("registry", "registry and its further regions", (1 + estate.Platform.Registry.Regions.Count) * 30, "registry-premium", "registry", region);
    }

    /// <summary>What stands ready in the other region: nothing, the database, or all of it.</summary>
    private static IEnumerable<CostLine> RecoveryLines(EstateModel estate, string region)
    {
        var mode = estate.Azure?.Recovery?.Mode ?? RecoveryMode.BackupRestore;
        if (mode == RecoveryMode.BackupRestore)
            yield break;
        foreach (var store in estate.Stores.Values.Where(store => store is { Service: StoreService.FlexibleServer, ReplicaOf: null, GeoReplica: null }).OrderBy(store => store.Name, StringComparer.Ordinal))
        {
            foreach (var line in DatabaseLines(store with { Availability = StoreAvailability.None, Backup = null }, region))
                yield return line with { Part = $"{store.Name} in the other region" };
        }

        if (mode is RecoveryMode.WarmStandby or RecoveryMode.ActiveActive)
        {
            foreach (var line in ClusterLines(estate, region))
                yield return line with { Part = $"{line.Part} in the other region" };
        }
    }

    private static CostLine Line(string part, string what, decimal quantity, string sku, string meter, string region) =>
        new(part, what, quantity, PriceTable.Find(sku, meter, region));

    private static decimal GiB(ByteSize? size) => (size?.Bytes ?? 0) / (decimal)(1L << 30);
}

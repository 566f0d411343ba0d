using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Caches;

/// <summary>Azure Managed Redis: one for each use, since each use forgives another loss.</summary>
internal static class CacheModule
{
    private static readonly (double GibiBytes, string Sku)[] Sizes =
        [(0.5, "Balanced_B0"), (1, "Balanced_B1"), (3, "Balanced_B3"), (6, "Balanced_B5"), (12, "Balanced_B10"), (24, "Balanced_B20"), (60, "Balanced_B50"), (120, "Balanced_B100"), (240, "Balanced_B250"), (480, "Balanced_B500"), (960, "Balanced_B1000")];

    public static Concern Of(AzurePlan plan, string name, IReadOnlyList<Store> caches) => Of(plan, name, "Managed Redis. Clients sign in with Entra, over TLS, on port 10000.", caches);

    /// <summary>The caches of what is recovered in the second region: of its own, empty ones. What the estate forgives the loss of is not copied.</summary>
    public static Concern OfRecovery(AzurePlan plan, IReadOnlyList<Store> caches) => Of(
        plan, "recovery-caches", "Managed Redis in the recovery region: empty until it is used. The estate forgives the loss of what is in a cache, so nothing is copied and nothing links the regions.", caches);

    private static Concern Of(AzurePlan plan, string fileName, string about, IReadOnlyList<Store> stores)
    {
        var concern = new Concern(plan, fileName, about);
        foreach (var store in stores)
            Add(concern, plan, store);
        return concern;
    }

    private static void Add(Concern concern, AzurePlan plan, Store store)
    {
        var redundant = store.Availability is StoreAvailability.ZoneRedundant or StoreAvailability.SameZone;
        var redis = concern.Add(BicepText.Symbol("redis", store.Name), ApiVersions.Redis, new ObjectLiteral
        {
            ["name"] = concern.Named(store.Name),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = Sizes.First(size => size.GibiBytes * (1L << 30) >= (store.Size?.Memory?.Bytes ?? 1) || size == Sizes[^1]).Sku },
            ["properties"] = new ObjectLiteral
            {
                ["highAvailability"] = (redundant ? new TextLiteral("Enabled") : (Expression)"Disabled").Because(redundant ? "In a region with zones the service spreads the two nodes over them by itself." : "The estate forgives its loss."),
                ["minimumTlsVersion"] = "1.2",
                ["publicNetworkAccess"] = "Disabled",
                ["maintenanceConfiguration"] = Maintenance(plan, store),
            },
        }, $"{store.About ?? store.Name}. With the service's own key: the estate asks for none.");
        concern.Keep(redis);
        concern.Diagnose(redis);
        concern.Connect(redis, "redisEnterprise", PrivateName.Redis);
        var database = concern.Add(BicepText.Symbol("database", store.Name), ApiVersions.RedisDatabase, new ObjectLiteral
        {
            ["parent"] = redis.Symbol,
            ["name"] = "default",
            ["properties"] = new ObjectLiteral
            {
                ["clientProtocol"] = "Encrypted",
                ["port"] = 10000,
                ["clusteringPolicy"] = store.Clustering switch
                {
                    ClusteringPolicy.OssCluster => "OSSCluster",
                    ClusteringPolicy.EnterpriseCluster => "EnterpriseCluster",
                    _ => new TextLiteral("NoCluster").Because("Clients that do not speak cluster need one node that answers for all keys."),
                },
                ["evictionPolicy"] = Eviction(store.Eviction),
                ["persistence"] = Persistence(store.Persistence),
                ["accessKeysAuthentication"] = "Disabled",
                ["deferUpgrade"] = "NotDeferred",
            },
        });
        concern.Diagnose(database, metrics: false);
        concern.Tell($"{BicepText.Symbol(store.Name)}Host", "string", $"The host name of {store.Name}.", redis.Symbol.Get("properties").Get("hostName"));
    }

    private static ObjectLiteral? Maintenance(AzurePlan plan, Store store)
    {
        if (store.Maintenance is not { } maintenance)
            return null;
        var (day, at, length) = plan.Clock.Utc(maintenance.Window);
        return new ObjectLiteral
        {
            ["maintenanceWindows"] = new ArrayLiteral([new ObjectLiteral
            {
                ["type"] = "Weekly",
                ["schedule"] = new ObjectLiteral { ["dayOfWeek"] = day.ToString() },
                ["startHourUtc"] = at.Hour,
                ["duration"] = string.Create(CultureInfo.InvariantCulture, $"PT{(int)length.TotalHours}H"),
            }.Because($"{maintenance.Window}. {plan.Clock.Note}")]),
        };
    }

    private static ObjectLiteral? Persistence(StorePersistence? persistence) => persistence switch
    {
        StorePersistence.Aof => new ObjectLiteral { ["aofEnabled"] = true, ["aofFrequency"] = "1s" },
        StorePersistence.Rdb => new ObjectLiteral { ["rdbEnabled"] = true, ["rdbFrequency"] = "1h" },
        _ => null,
    };

    private static string Eviction(EvictionPolicy? policy) => policy switch
    {
        EvictionPolicy.AllkeysLru => "AllKeysLRU",
        EvictionPolicy.AllkeysLfu => "AllKeysLFU",
        EvictionPolicy.AllkeysRandom => "AllKeysRandom",
        EvictionPolicy.VolatileLru => "VolatileLRU",
        EvictionPolicy.VolatileLfu => "VolatileLFU",
        EvictionPolicy.VolatileTtl => "VolatileTTL",
        EvictionPolicy.VolatileRandom => "VolatileRandom",
        _ => "NoEviction",
    };
}

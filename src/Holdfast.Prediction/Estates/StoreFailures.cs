using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Estates;

/// <summary>How stores fail and come back: their servers, their standbys, their patches and their data.</summary>
internal sealed class StoreFailures(Site site)
{
    private readonly Dictionary<string, Part> known = new(StringComparer.Ordinal);

    private FigureDraw Figures => site.Figures;

    /// <summary>Whether work goes on, slower, while the store is down.</summary>
    public static bool IsSoft(Store store) => store is { For: StoreUse.Cache or StoreUse.RateLimits, AlsoFor: [] };

    public Part Of(Store store)
    {
        if (!known.TryGetValue(store.Name, out var part))
            known[store.Name] = part = Make(store);
        return part;
    }

    private Part Make(Store store) => store.Engine.Kind switch
    {
        StoreEngineKind.Postgresql => Database(store),
        StoreEngineKind.Redis => Cache(store),
        _ => Files(store),
    };

    private Part Database(Store store)
    {
        var selfHosted = store.Service is StoreService.Patroni or StoreService.CloudnativePg;
        var reconnect = Figures.Stage("reconnect", store.Pooler is null ? "client-reconnect" : "pooler-reconnect", store.Name);
        var restart = Recovery.Of(Figures.Stage("restart", "postgres-restart-elsewhere-length", store.Name), reconnect);
        var parts = new List<Part>
        {
            Servers(
                store,
                new ServerFigures(Scenarios.DatabaseCrash, "postgres-server-failure-rate", "postgres-redundancy-back-length"),
                restart,
                Recovery.Of([.. Takeover(store), reconnect]),
                Figures.Probability(selfHosted ? "self-hosted-failover-coverage-probability" : "postgres-failover-coverage-probability", store.Name),
                Recovery.Of(Figures.Stage("recover by hand", "postgres-uncovered-recovery-length", store.Name), reconnect)),
            Patches(store, store.Availability is null or StoreAvailability.None ? "postgres-patch-restart-length" : "postgres-patch-failover-length", "postgres-patch-rate", reconnect),
        };
        // A replica's content is made again from its primary; the primary's only from a backup.
        if (store.ReplicaOf is null)
            parts.Add(Data(store));
        return site.Builder.All(store.Name, parts);
    }

    private Stage[] Takeover(Store store) => store.Service switch
    {
        StoreService.CloudnativePg => [Figures.Stage("take over", "cnpg-failover-length", store.Name)],
        StoreService.Patroni =>
        [
            Figures.Stage("detect", "patroni-failover-detect", store.Name),
            Figures.Stage("decide", "patroni-failover-decide", store.Name),
            Figures.Stage("promote", "patroni-failover-promote", store.Name),
        ],
        _ =>
        [
            Figures.Stage("detect", "postgres-failover-detect", store.Name),
            Figures.Stage("decide", "postgres-failover-decide", store.Name),
            Figures.Stage("promote", "postgres-failover-promote", store.Name),
            Figures.Stage("redirect", "postgres-failover-redirect", store.Name),
        ],
    };

    private Part Data(Store store)
    {
        var data = site.Builder.Unit($"data of {store.Name}");
        var restore = new Stage("restore", site.RestoreOf(store));
        Stage[] after = [restore, Figures.Stage("check", "restore-check-length"), Figures.Stage("redirect", "restore-redirect-length")];
        Stage[] decided = [.. site.UntilSomebodyActs()[1..], Figures.Stage("decide", "decision-length")];
        // What was written since then is lost or keyed in again: a copy of before the mistake does not have it.
        AddDataLoss(Scenarios.DatabaseCorruption, "database-corruption-rate", "database-corruption-detect", [.. decided, .. after]);
        AddDataLoss(Scenarios.OperatorError, "operator-error-rate", "operator-error-detect", [Figures.Stage("detect", "operator-error-detect", store.Name), .. decided, .. after]);
        return data;

        void AddDataLoss(string scenario, string rate, string unnoticed, Stage[] recovery) => site.Builder.Add(new Hazard
        {
            Name = $"{scenario} of {store.Name}",
            Scenario = scenario,
            Component = store.Name,
            PerHour = Figures.PerHour(rate, store.Name),
            Effects = [new Effect([data.Number], Recovery.Of(recovery))],
            IsShock = true,
            Loss = Figures.Length(unnoticed, store.Name),
        });
    }

    private Part Cache(Store store)
    {
        var isSentinel = store.Service == StoreService.RedisSentinel;
        var reconnect = Figures.Stage("reconnect", "client-reconnect", store.Name);
        return site.Builder.All(
            store.Name,
            Servers(
                store,
                new ServerFigures(Scenarios.CacheLoss, "managed-redis-failure-rate", "redis-restore-elsewhere-length"),
                Recovery.Of(Figures.Stage("restart", "redis-restore-elsewhere-length", store.Name), reconnect),
                Recovery.Of(Figures.Stage("take over", isSentinel ? "redis-sentinel-failover-length" : "managed-redis-failover-length", store.Name), reconnect),
                Figures.Probability("managed-redis-failover-coverage-probability", store.Name),
                Recovery.Of(Figures.Stage("recover by hand", "managed-redis-uncovered-recovery-length", store.Name), reconnect)),
            Patches(store, store.Availability is null or StoreAvailability.None ? "redis-patch-restart-length" : "redis-patch-failover-length", "redis-patch-rate", reconnect));
    }

    private Part Files(Store store)
    {
        var isLocal = store.Redundancy is null or StorageRedundancy.Local;
        var account = site.Builder.Unit(
            store.Name,
            Scenarios.StorageOutage,
            Figures.PerHour(isLocal ? "storage-account-local-outage-rate" : "storage-account-outage-rate", store.Name),
            Recovery.Of(Figures.Stage("service back", "storage-account-outage-length", store.Name)));
        if (store.Redundancy is null or StorageRedundancy.Local or StorageRedundancy.Geo)
            site.InZone(site.Zones[0], account, Recovery.Of(Figures.Stage("zone back", "zone-outage-length")));
        return account;
    }

    /// <summary>One server, or two of which one stands by.</summary>
    private Part Servers(Store store, ServerFigures names, Recovery restart, Recovery takeover, double coverage, Recovery uncovered)
    {
        var zoneBack = Recovery.Of(Figures.Stage("zone back", "zone-outage-length"));
        var perHour = Figures.PerHour(names.Rate, store.Name);
        if (store.Availability is null or StoreAvailability.None)
        {
            var single = site.Builder.Unit(store.Name, names.Scenario, perHour, restart);
            site.InZone(site.Zones[0], single, zoneBack);
            return single;
        }

        var redundancyBack = Recovery.Of(Figures.Stage("new standby", names.RedundancyBack, store.Name));
        var first = Server("primary", site.Zones[0]);
        var second = Server("standby", store.Availability == StoreAvailability.ZoneRedundant ? site.Zones[^1] : site.Zones[0]);
        return site.Builder.Standby(store.Name, first, second, takeover, coverage, uncovered);

        Part Server(string role, int zone)
        {
            var unit = site.Builder.Unit($"{store.Name} {role}");
            site.Builder.Add(new Hazard
            {
                Name = $"{store.Name} {role}",
                Scenario = names.Scenario,
                Component = store.Name,
                PerHour = perHour,
                Effects = [new Effect([unit.Number], redundancyBack)],
            });
            site.InZone(zone, unit, zoneBack);
            return unit;
        }
    }

    private Part Patches(Store store, string length, string rate, Stage reconnect)
    {
        var unit = site.Builder.Unit($"{store.Name} under maintenance");
        site.Builder.Add(new Hazard
        {
            Name = $"patch of {store.Name}",
            Scenario = Scenarios.Maintenance,
            Component = store.Name,
            PerHour = Figures.PerHour(rate, store.Name),
            Effects = [new Effect([unit.Number], Recovery.Of(Figures.Stage("patch", length, store.Name), reconnect))],
            Window = store.Maintenance?.Window,
        });
        return unit;
    }

    private sealed record ServerFigures(string Scenario, string Rate, string RedundancyBack);
}

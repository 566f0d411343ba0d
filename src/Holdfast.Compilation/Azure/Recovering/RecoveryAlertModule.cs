using Holdfast.Compilation.Azure.Alerting;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Databases;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Recovering;

/// <summary>Alerts on what waits in the second region: nobody notices on a quiet day that it no longer could take over.</summary>
internal static class RecoveryAlertModule
{
    public static Concern? Of(AzurePlan plan, Estate.Model.Alerting alerting, RecoveredParts parts)
    {
        var replicated = RecoveryDatabaseModule.Replicated(plan);
        if (alerting.Resources != ResourceAlerts.Baseline || alerting.Tiers.Count == 0 || (replicated.Count == 0 && parts.Caches.Count == 0))
            return null;
        var concern = new Concern(plan, "recovery-alerts", "Alerts on what waits in the recovery region. A replica that fell behind loses data on the day it is promoted, and nobody sees it before.");
        var later = concern.Ask(AlertModule.GroupIdOf(AlertModule.Later(alerting)), "string", "Whom alerts reach that can wait until the morning.");
        var urgent = concern.Ask(AlertModule.GroupIdOf(AlertModule.Urgent(alerting)), "string", "Whom alerts reach that cannot wait.");
        foreach (var store in replicated)
        {
            var server = concern.File.Add(new Resource(BicepText.Symbol("server", store.Name), ApiVersions.Postgres, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
            MetricAlert.Add(concern, server, store.Name, later, MetricAlert.DatabaseStorage, MetricAlert.ReplicaIsDown);
            if (store.GeoReplica!.MaxLag is { } lag)
                MetricAlert.Add(concern, server, store.Name, urgent, MetricAlert.GeoReplicaLag((int)lag.TotalSeconds));
        }

        foreach (var store in parts.Caches)
        {
            var redis = concern.File.Add(new Resource(BicepText.Symbol("redis", store.Name), ApiVersions.Redis, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
            MetricAlert.Add(concern, redis, store.Name, later, MetricAlert.CacheMemory, MetricAlert.CacheCpu);
        }

        return concern;
    }
}

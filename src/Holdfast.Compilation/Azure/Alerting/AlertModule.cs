using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Alerting;

/// <summary>Alerts on Azure itself and on single resources; those on objectives are rules of Prometheus.</summary>
internal static class AlertModule
{
    public static Concern Of(AzurePlan plan, Estate.Model.Alerting alerting)
    {
        var concern = new Concern(plan, "alerts", "Alerts below the objectives of processes: what Azure says about itself, and what single resources run out of. They open tickets; people are called when an objective is in danger.");
        var groups = alerting.Tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal).ToDictionary(tier => tier.Key, tier => Group(concern, tier.Key, tier.Value), StringComparer.Ordinal);
        if (groups.Count == 0)
            return concern;
        foreach (var (tier, group) in groups)
            concern.Tell(GroupIdOf(tier), "string", $"Who hears of alerts of the tier {tier}.", group.Id);
        var (urgent, later) = (groups[Urgent(alerting)], groups[Later(alerting)]);
        if (alerting.Azure.Contains(AzureAlert.ServiceHealth))
            Activity(concern, "serviceHealth", "Azure has an incident in a region or service of the estate.", urgent, ("category", "ServiceHealth"));
        if (alerting.Azure.Contains(AzureAlert.ResourceHealth))
            Activity(concern, "resourceHealth", "Azure says that a resource is not well, and it is not we who stopped it.", urgent, ("category", "ResourceHealth"), ("properties.cause", "PlatformInitiated"), ("properties.currentHealthStatus", "Unavailable"));
        if (alerting.Azure.Contains(AzureAlert.NetworkChanges))
        {
            Activity(concern, "rulesChanged", "Somebody changed who may talk to whom.", later, ("category", "Administrative"), ("operationName", "Microsoft.Network/networkSecurityGroups/write"));
            Activity(concern, "networkChanged", "Somebody changed a network.", later, ("category", "Administrative"), ("operationName", "Microsoft.Network/virtualNetworks/write"));
        }

        if (alerting.Resources == ResourceAlerts.Baseline)
            AddBaseline(concern, plan, urgent, later);
        return concern;
    }

    /// <summary>What the module tells of a tier, for modules whose alerts reach it.</summary>
    public static string GroupIdOf(string tier) => $"{BicepText.Symbol(tier)}GroupId";

    /// <summary>The tier that is answered first.</summary>
    public static string Urgent(Estate.Model.Alerting alerting) => alerting.Tiers.OrderBy(tier => tier.Value.Answer).ThenBy(tier => tier.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The tier that is answered last.</summary>
    public static string Later(Estate.Model.Alerting alerting) => alerting.Tiers.OrderByDescending(tier => tier.Value.Answer).ThenBy(tier => tier.Key, StringComparer.Ordinal).First().Key;

    private static Resource Group(Concern concern, string name, AlertTier tier)
    {
        var mail = concern.Ask(BicepText.Symbol($"{name}-mail"), "string", $"Where {tier.To} is reached by mail.");
        return concern.Add(BicepText.Symbol("group", name), ApiVersions.ActionGroup, new ObjectLiteral
        {
            ["name"] = concern.Named(name),
            ["location"] = "global",
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["groupShortName"] = name.Length <= 12 ? name : name[..12],
                ["enabled"] = true,
                ["emailReceivers"] = new ArrayLiteral([new ObjectLiteral { ["name"] = tier.To.Length <= 60 ? tier.To : tier.To[..60], ["emailAddress"] = mail, ["useCommonAlertSchema"] = true }]),
            },
        }, $"{tier.To} answers within {(tier.Answer.TotalHours < 1 ? $"{tier.Answer.TotalMinutes:0} min" : $"{tier.Answer.TotalHours:0} h")}.");
    }

    private static void Activity(Concern concern, string symbol, string reason, Resource group, params (string Field, string Value)[] conditions) => concern.Add(symbol, ApiVersions.ActivityAlert, new ObjectLiteral
    {
        ["name"] = new Interpolation(concern.Name, $"-{symbol}"),
        ["location"] = "global",
        ["tags"] = concern.Tags,
        ["properties"] = new ObjectLiteral
        {
            ["description"] = reason,
            ["enabled"] = true,
            ["scopes"] = new ArrayLiteral([new Call("subscription").Get("id")]),
            ["condition"] = new ObjectLiteral { ["allOf"] = new ArrayLiteral([.. conditions.Select(condition => (Expression)new ObjectLiteral { ["field"] = condition.Field, ["equals"] = condition.Value })]) },
            ["actions"] = new ObjectLiteral { ["actionGroups"] = new ArrayLiteral([new ObjectLiteral { ["actionGroupId"] = group.Id }]) },
        },
    });

    private static void AddBaseline(Concern concern, AzurePlan plan, Resource urgent, Resource later)
    {
        foreach (var store in plan.Servers)
        {
            var server = concern.File.Add(new Resource(BicepText.Symbol("server", store.Name), ApiVersions.Postgres, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
            MetricAlert.Add(concern, server, store.Name, urgent.Id, MetricAlert.DatabaseAlive, MetricAlert.DatabaseStorage);
            MetricAlert.Add(concern, server, store.Name, later.Id, MetricAlert.DatabaseCpu);
            if (store.ReplicaOf is not null && store.MaxLag is { } lag)
                MetricAlert.Add(concern, server, store.Name, later.Id, MetricAlert.ReplicaLag((int)lag.TotalSeconds));
        }

        foreach (var store in plan.Caches)
        {
            var redis = concern.File.Add(new Resource(BicepText.Symbol("redis", store.Name), ApiVersions.Redis, new ObjectLiteral { ["name"] = concern.Named(store.Name) }) { Existing = true });
            MetricAlert.Add(concern, redis, store.Name, later.Id, MetricAlert.CacheMemory, MetricAlert.CacheCpu);
        }

        foreach (var store in plan.Accounts)
        {
            var account = concern.File.Add(new Resource(BicepText.Symbol("account", store.Name), ApiVersions.Storage, new ObjectLiteral { ["name"] = StorageModule.NameOf(store) }) { Existing = true });
            MetricAlert.Add(concern, account, store.Name, urgent.Id, MetricAlert.AccountAvailability);
        }
    }
}

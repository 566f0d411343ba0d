using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Observing;

/// <summary>Where logs and metrics are kept and looked at.</summary>
internal static class ObservingModule
{
    private static readonly string[] AuditTables = ["AzureActivity", "AKSAuditAdmin"];

    public static Concern Of(AzurePlan plan)
    {
        var logs = plan.Estate.Observability?.Logs;
        var concern = new Concern(plan, "observing", "Logs, metrics and dashboards. They stand apart from what they watch: losing the cluster loses none of them.");
        var retention = AzurePlan.Days(logs?.Retention, 30, 30, 730);
        var workspace = concern.Add("workspace", ApiVersions.Logs, new ObjectLiteral
        {
            ["name"] = concern.Named("logs"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["sku"] = new ObjectLiteral { ["name"] = "PerGB2018" },
                ["retentionInDays"] = retention,
                ["features"] = new ObjectLiteral { ["disableLocalAuth"] = true, ["enableLogAccessUsingOnlyResourcePermissions"] = true },
                ["workspaceCapping"] = new ObjectLiteral { ["dailyQuotaGb"] = -1 }.Because("No daily cap: it would make everybody blind on the day that matters. An alert watches the volume instead."),
            },
        });
        concern.Keep(workspace);
        if (logs?.AuditRetention is { } audit)
        {
            concern.File.Add(new Resource("auditTables", ApiVersions.LogTable, new ObjectLiteral
            {
                ["parent"] = workspace.Symbol,
                ["name"] = new Symbol("table"),
                ["properties"] = new ObjectLiteral { ["totalRetentionInDays"] = AzurePlan.Days(audit, 365, retention, 4383) },
            })
            { Each = ("table", new ArrayLiteral([.. AuditTables])), Reason = "Who did what is kept longer than what happened." });
        }

        var metrics = concern.Add("metrics", ApiVersions.Metrics, new ObjectLiteral { ["name"] = concern.Named("metrics"), ["location"] = concern.Location, ["tags"] = concern.Tags });
        concern.Keep(metrics);
        if (plan.Estate.Observability?.Dashboards is { } dashboards)
            AddGrafana(concern, dashboards, metrics);
        if (plan.Cluster is { Monitoring: true })
            Collection.Add(concern, workspace, metrics);
        concern.Tell("workspaceId", "string", "The Log Analytics workspace.", workspace.Id);
        concern.Tell("metricsId", "string", "The Azure Monitor workspace that Prometheus metrics go to.", metrics.Id);
        return concern;
    }

    private static void AddGrafana(Concern concern, Dashboards dashboards, Resource metrics)
    {
        var operators = concern.Ask("administratorGroupId", "string", "The Entra group that edits dashboards.");
        var grafana = concern.Add("grafana", ApiVersions.Grafana, new ObjectLiteral
        {
            ["name"] = new Interpolation("grafana-", new Call("uniqueString", new Call("resourceGroup").Get("id"))),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["sku"] = new ObjectLiteral { ["name"] = "Standard" },
            ["identity"] = new ObjectLiteral { ["type"] = "SystemAssigned" },
            ["properties"] = new ObjectLiteral
            {
                ["zoneRedundancy"] = dashboards.Availability == StoreAvailability.ZoneRedundant ? "Enabled" : "Disabled",
                ["apiKey"] = "Disabled",
                ["publicNetworkAccess"] = new TextLiteral("Enabled").Because("People look at it when the network is what is broken; they sign in with Entra."),
                ["grafanaIntegrations"] = new ObjectLiteral
                {
                    ["azureMonitorWorkspaceIntegrations"] = new ArrayLiteral([new ObjectLiteral { ["azureMonitorWorkspaceResourceId"] = metrics.Id }]),
                },
            },
        });
        concern.Grant("readsMetrics", metrics, BuiltInRole.MonitoringDataReader, grafana, "Dashboards read the metrics.");
        concern.Grant("editsDashboards", grafana, BuiltInRole.GrafanaAdmin, operators, "Operators edit dashboards.");
    }
}

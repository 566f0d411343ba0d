using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Observing;

/// <summary>What is collected from clusters, and where it goes: without a rule that a cluster is tied to, its agents send nothing.</summary>
internal static class Collection
{
    private const string PrometheusStream = "Microsoft-PrometheusMetrics";

    private static readonly string[] LogStreams =
        ["Microsoft-ContainerLogV2", "Microsoft-KubeEvents", "Microsoft-KubePodInventory", "Microsoft-KubeNodeInventory", "Microsoft-KubeServices", "Microsoft-KubePVInventory"];

    /// <summary>Adds the rules of all clusters, in the region of what they write to, as the service asks.</summary>
    public static void Add(Concern concern, Resource workspace, Resource metrics)
    {
        var endpoint = concern.Add("collection", ApiVersions.CollectionEndpoint, new ObjectLiteral
        {
            ["name"] = concern.Named("collection"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["kind"] = "Linux",
            ["properties"] = new ObjectLiteral
            {
                ["networkAcls"] = new ObjectLiteral { ["publicNetworkAccess"] = new TextLiteral("Enabled").Because("Agents sign in with the cluster's identity. A private link scope would bind every workspace that the network reaches, those of other estates too.") },
            },
        });
        var prometheus = concern.Add("metricsRule", ApiVersions.CollectionRule, new ObjectLiteral
        {
            ["name"] = concern.Named("metrics"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["kind"] = "Linux",
            ["properties"] = new ObjectLiteral
            {
                ["dataCollectionEndpointId"] = endpoint.Id,
                ["dataSources"] = new ObjectLiteral { ["prometheusForwarder"] = One(new ObjectLiteral { ["name"] = "prometheus", ["streams"] = One(PrometheusStream) }) },
                ["destinations"] = new ObjectLiteral { ["monitoringAccounts"] = One(new ObjectLiteral { ["name"] = "metrics", ["accountResourceId"] = metrics.Id }) },
                ["dataFlows"] = One(new ObjectLiteral { ["streams"] = One(PrometheusStream), ["destinations"] = One("metrics") }),
            },
        }, "Prometheus metrics of clusters, to where rules and dashboards read them.");
        var logs = concern.Add("logsRule", ApiVersions.CollectionRule, new ObjectLiteral
        {
            ["name"] = concern.Named("container-logs"),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["kind"] = "Linux",
            ["properties"] = new ObjectLiteral
            {
                ["dataSources"] = new ObjectLiteral
                {
                    ["extensions"] = One(new ObjectLiteral
                    {
                        ["name"] = "ContainerInsightsExtension",
                        ["extensionName"] = "ContainerInsights",
                        ["streams"] = Streams(),
                        ["extensionSettings"] = new ObjectLiteral
                        {
                            ["dataCollectionSettings"] = new ObjectLiteral
                            {
                                ["interval"] = "1m",
                                ["namespaceFilteringMode"] = new TextLiteral("Off").Because("Of every namespace: what broke is seldom where one looks first."),
                                ["enableContainerLogV2"] = true,
                            },
                        },
                    }),
                },
                ["destinations"] = new ObjectLiteral { ["logAnalytics"] = One(new ObjectLiteral { ["name"] = "workspace", ["workspaceResourceId"] = workspace.Id }) },
                ["dataFlows"] = One(new ObjectLiteral { ["streams"] = Streams(), ["destinations"] = One("workspace") }),
            },
        }, "What containers write, and what Kubernetes says of them. No performance counters: Prometheus has them, and they would be paid for twice.");
        concern.Tell("metricsRuleId", "string", "The rule by which clusters send metrics.", prometheus.Id);
        concern.Tell("logsRuleId", "string", "The rule by which clusters send logs.", logs.Id);
    }

    /// <summary>Ties a cluster to the rules.</summary>
    public static void Tie(Concern concern, Resource cluster)
    {
        Tie(concern, cluster, "sendsMetrics", "prometheus", concern.Ask("metricsRuleId", "string", "The rule by which clusters send metrics."));
        // The agent looks for its rule under this name.
        Tie(concern, cluster, "sendsLogs", "ContainerInsightsExtension", concern.Ask("logsRuleId", "string", "The rule by which clusters send logs."));
    }

    private static void Tie(Concern concern, Resource cluster, string symbol, string name, Expression rule) => concern.Add(symbol, ApiVersions.CollectionRuleUse, new ObjectLiteral
    {
        ["scope"] = cluster.Symbol,
        ["name"] = name,
        ["properties"] = new ObjectLiteral { ["dataCollectionRuleId"] = rule },
    });

    private static ArrayLiteral Streams() => new([.. LogStreams]);

    private static ArrayLiteral One(Expression item) => new([item]);
}

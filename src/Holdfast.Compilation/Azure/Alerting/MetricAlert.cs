using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Alerting;

/// <summary>A limit of a resource's metric.</summary>
/// <param name="Name">What it is about, in a word or two.</param>
/// <param name="Metric">The metric's name in Azure.</param>
/// <param name="Aggregation">How values within the window are put together.</param>
/// <param name="Operator">Which side of the limit is bad.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Reason">What it means to be beyond it.</param>
internal sealed record MetricAlert(string Name, string Metric, string Aggregation, string Operator, int Limit, string Reason)
{
    public static readonly MetricAlert DatabaseAlive = new("is-down", "is_db_alive", "Maximum", "LessThan", 1, "The server does not answer.");
    public static readonly MetricAlert DatabaseStorage = new("storage", "storage_percent", "Average", "GreaterThan", 80, "A full server takes no writes; growing takes its time.");
    public static readonly MetricAlert DatabaseCpu = new("cpu", "cpu_percent", "Average", "GreaterThan", 90, "There is no room left for a failover's backlog.");
    public static readonly MetricAlert CacheMemory = new("memory", "usedmemorypercentage", "Maximum", "GreaterThan", 85, "A full cache evicts what somebody still needs.");
    public static readonly MetricAlert CacheCpu = new("cpu", "percentProcessorTime", "Maximum", "GreaterThan", 80, "Answers come late.");
    public static readonly MetricAlert AccountAvailability = new("availability", "Availability", "Average", "LessThan", 99, "The account fails requests.");

    /// <summary>The kind of resource that has the metric.</summary>
    public string Namespace => Metric switch
    {
        "usedmemorypercentage" or "percentProcessorTime" => "Microsoft.Cache/redisEnterprise",
        "Availability" => "Microsoft.Storage/storageAccounts",
        _ => "Microsoft.DBforPostgreSQL/flexibleServers",
    };

    public static MetricAlert ReplicaLag(int seconds) => new("lag", "physical_replication_delay_in_seconds", "Maximum", "GreaterThan", seconds, "Readers of the replica see old data.");

    public static readonly MetricAlert ReplicaIsDown = new("is-down", "is_db_alive", "Maximum", "LessThan", 1, "There is nothing to promote.");

    public static MetricAlert GeoReplicaLag(int seconds) => new("lag", "physical_replication_delay_in_seconds", "Maximum", "GreaterThan", seconds, "A promotion now would lose more than the estate allows.");

    public static void Add(Concern concern, Resource target, string store, Expression groupId, params MetricAlert[] alerts)
    {
        foreach (var alert in alerts)
            alert.Add(concern, target, store, groupId);
    }

    private void Add(Concern concern, Resource target, string store, Expression groupId) => concern.Add(BicepText.Symbol("alert", $"{store}-{Name}"), ApiVersions.MetricAlert, new ObjectLiteral
    {
        ["name"] = concern.Named($"{store}-{Name}"),
        ["location"] = "global",
        ["tags"] = concern.Tags,
        ["properties"] = new ObjectLiteral
        {
            ["description"] = $"{store}: {Reason}",
            ["severity"] = 2,
            ["enabled"] = true,
            ["scopes"] = new ArrayLiteral([target.Id]),
            ["evaluationFrequency"] = "PT1M",
            ["windowSize"] = "PT5M",
            ["autoMitigate"] = true,
            ["criteria"] = new ObjectLiteral
            {
                ["odata.type"] = "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria",
                ["allOf"] = new ArrayLiteral([new ObjectLiteral
                {
                    ["criterionType"] = "StaticThresholdCriterion",
                    ["name"] = Name,
                    ["metricName"] = Metric,
                    ["timeAggregation"] = Aggregation,
                    ["operator"] = Operator,
                    ["threshold"] = Limit,
                }]),
            },
            ["actions"] = new ArrayLiteral([new ObjectLiteral { ["actionGroupId"] = groupId }]),
        },
    });
}

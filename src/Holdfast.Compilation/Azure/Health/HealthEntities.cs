using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Alerting;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Health;

/// <summary>Adds entities and relationships to a health model: parts of a kind as a list, and one resource for each of its items.</summary>
internal sealed class HealthEntities(Concern concern, AzurePlan plan, Resource model, Resource metrics, Resource signIn)
{
    private readonly List<Resource> entities = [];

    /// <summary>Adds parts of one kind, which ask Prometheus whether they are well.</summary>
    public void Add(string kind, string reason, IReadOnlyList<HealthPart> parts)
    {
        // Parts without a signal have no group of signals, so a list holds either those with or those without.
        foreach (var asking in parts.GroupBy(part => part.Signals.Count > 0))
        {
            var name = asking.Key || parts.All(part => part.Signals.Count == 0) ? kind : $"{kind}Unasked";
            var list = concern.File.Add(new Variable(name, new ArrayLiteral([.. asking.Select(Data)])) { Reason = asking.Key || name == kind ? reason : "As well as what they stand on." });
            Entities($"{name}Parts", list.Symbol, asking.First(), asking.Key ? Signals() : null);
        }
    }

    /// <summary>Adds a store, whose service says whether it is well.</summary>
    public void AddStore(Store store)
    {
        var groups = new ObjectLiteral { ["dependencies"] = WorstOf() };
        if (Azure(store) is ({ } resource, var limits))
        {
            groups["azureResource"] = new ObjectLiteral
            {
                ["authenticationSetting"] = HealthModule.SignIn,
                ["azureResourceId"] = resource.Id,
                ["resourceHealth"] = new ObjectLiteral { ["enabled"] = "Enabled" },
                ["signals"] = new ArrayLiteral([.. limits.Select(Metric)]),
            };
        }

        Entity(store.Name, groups, null);
    }

    /// <summary>Adds a part that is well as long as enough of the parts below it are.</summary>
    public void AddRedundant(string name, int enough, string reason) => Entity(name, new ObjectLiteral
    {
        ["dependencies"] = new ObjectLiteral { ["aggregationType"] = "MinHealthy", ["unit"] = "Absolute", ["degradedThreshold"] = enough, ["unhealthyThreshold"] = enough - 1 },
    }, reason);

    /// <summary>Ties parts to what they stand on, and those on top to the model's own entity, which has the model's name.</summary>
    public void Tie(IReadOnlyList<string> top, IReadOnlyList<(string Parent, string Child)> ties)
    {
        var uses = new ObjectLiteral();
        foreach (var group in ties.Distinct().GroupBy(tie => tie.Parent, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            uses[group.Key] = Names(group.Select(tie => tie.Child).Order(StringComparer.Ordinal));
        var (item, child) = (new Symbol("item"), new Symbol("child"));
        Relationships("tops", concern.File.Add(new Variable("tops", Names(top))).Symbol, child, "child", model.Symbol.Get("name"), new Interpolation("estate-to-", child));
        var graph = concern.File.Add(new Variable("graph", uses) { Reason = "What stands on what." });
        var pairs = concern.File.Add(new Variable("pairs", new Call("flatten", new Call("map", new Call("items", graph.Symbol), new Lambda("item", new Call("map", item.Get("value"), new Lambda("child", new ObjectLiteral { ["parent"] = item.Get("key"), ["child"] = child })))))));
        var pair = new Symbol("pair");
        Relationships("ties", pairs.Symbol, pair.Get("child"), "pair", pair.Get("parent"), new Interpolation(pair.Get("parent"), "-to-", pair.Get("child")));
    }

    private void Relationships(string symbol, Expression items, Expression child, string variable, Expression parent, Expression name) => concern.File.Add(new Resource($"{symbol}Relationships", ApiVersions.HealthRelationship, new ObjectLiteral
    {
        ["parent"] = model.Symbol,
        ["name"] = name,
        ["properties"] = new ObjectLiteral { ["parentEntityName"] = parent, ["childEntityName"] = child },
        ["dependsOn"] = new ArrayLiteral([.. entities.Select(entity => (Expression)entity.Symbol)]),
    })
    { Each = (variable, items) });

    private static ArrayLiteral Names(IEnumerable<string> names) => new([.. names.Select(name => (Expression)name)]);

    private static Expression Data(HealthPart part) => new ObjectLiteral
    {
        ["name"] = part.Name,
        ["objective"] = part.Objective is { } objective ? objective : null,
        ["signals"] = part.Signals.Count == 0 ? null : new ArrayLiteral([.. part.Signals.Select(signal => (Expression)new ObjectLiteral
        {
            ["name"] = signal.Name,
            ["query"] = signal.Query,
            ["operator"] = signal.Operator,
            ["degraded"] = signal.Degraded,
            ["unhealthy"] = signal.Unhealthy,
        })]),
    };

    private void Entities(string symbol, Expression list, HealthPart like, ObjectLiteral? signals)
    {
        var part = new Symbol("part");
        entities.Add(concern.File.Add(new Resource(symbol, ApiVersions.HealthEntity, new ObjectLiteral
        {
            ["parent"] = model.Symbol,
            ["name"] = part.Get("name"),
            ["properties"] = new ObjectLiteral
            {
                ["displayName"] = part.Get("name"),
                ["impact"] = like.Impact,
                ["healthObjective"] = like.Objective is null ? null : part.Get("objective"),
                ["signalGroups"] = new ObjectLiteral { ["dependencies"] = WorstOf(), ["azureMonitorWorkspace"] = signals },
            },
            ["dependsOn"] = new ArrayLiteral([signIn.Symbol]),
        })
        { Each = ("part", list) }));
    }

    private ObjectLiteral Signals()
    {
        var signal = new Symbol("signal");
        return new ObjectLiteral
        {
            ["authenticationSetting"] = HealthModule.SignIn,
            ["azureMonitorWorkspaceResourceId"] = metrics.Id,
            ["signals"] = new Call("map", new Symbol("part").Get("signals"), new Lambda("signal", new ObjectLiteral
            {
                ["signalKind"] = "PrometheusMetricsQuery",
                ["name"] = signal.Get("name"),
                ["queryText"] = signal.Get("query"),
                ["refreshInterval"] = "PT1M",
                ["evaluationRules"] = new ObjectLiteral
                {
                    ["degradedRule"] = Rule(signal.Get("operator"), signal.Get("degraded")),
                    ["unhealthyRule"] = Rule(signal.Get("operator"), signal.Get("unhealthy")),
                },
            })),
        };
    }

    private void Entity(string name, ObjectLiteral groups, string? reason) => entities.Add(concern.Add(BicepText.Symbol("part", name), ApiVersions.HealthEntity, new ObjectLiteral
    {
        ["parent"] = model.Symbol,
        ["name"] = name,
        ["properties"] = new ObjectLiteral { ["displayName"] = name, ["impact"] = "Standard", ["signalGroups"] = groups },
        ["dependsOn"] = new ArrayLiteral([signIn.Symbol]),
    }, reason));

    private static ObjectLiteral WorstOf() => new() { ["aggregationType"] = "WorstOf" };

    private static Expression Metric(MetricAlert limit) => new ObjectLiteral
    {
        ["signalKind"] = "AzureResourceMetric",
        ["name"] = limit.Name,
        ["metricNamespace"] = limit.Namespace,
        ["metricName"] = limit.Metric,
        ["aggregationType"] = limit.Aggregation,
        ["timeGrain"] = "PT5M",
        ["refreshInterval"] = "PT1M",
        ["evaluationRules"] = new ObjectLiteral { ["unhealthyRule"] = Rule(limit.Operator, limit.Limit) }.Because(limit.Reason),
    };

    private static ObjectLiteral Rule(Expression sign, Expression limit) => new() { ["operator"] = sign, ["threshold"] = limit };

    private (Resource? Resource, IReadOnlyList<MetricAlert> Limits) Azure(Store store)
    {
        if (plan.Servers.Contains(store))
            return (Existing("server", store, ApiVersions.Postgres, concern.Named(store.Name)), [MetricAlert.DatabaseAlive, MetricAlert.DatabaseStorage]);
        if (plan.Caches.Contains(store))
            return (Existing("redis", store, ApiVersions.Redis, concern.Named(store.Name)), [MetricAlert.CacheMemory]);
        if (plan.Accounts.Contains(store))
            return (Existing("account", store, ApiVersions.Storage, StorageModule.NameOf(store)), [MetricAlert.AccountAvailability]);
        return (null, []);
    }

    private Resource Existing(string word, Store store, ResourceType type, Expression name) =>
        concern.File.Add(new Resource(BicepText.Symbol(word, store.Name), type, new ObjectLiteral { ["name"] = name }) { Existing = true });
}

using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Observability.Routing;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Alerting;

/// <summary>
/// The rules of objectives for Azure's managed Prometheus, which reads no PrometheusRule objects. The module loads the very files that the
/// rules' tests run on: an expression stands in one place.
/// </summary>
internal static class RuleGroupModule
{
    /// <summary>The most rules that the service takes in a group.</summary>
    public const int MostRules = 20;

    public static Concern? Of(AzurePlan plan, Estate.Model.Alerting alerting)
    {
        if (plan.Cluster is not { Monitoring: true } || alerting.Tiers.Count == 0)
            return null;
        var concern = new Concern(plan, "objectives", "What is recorded of every objective, and when somebody is called: the rules of observability/rules, for the managed Prometheus that reads no Kubernetes objects. Not for one cluster alone: where two serve, a process is what both of them answered.");
        var writer = new AlertWriter(plan.Source);
        var files = concern.File.Add(new Variable("files", new ArrayLiteral([.. Files(writer).Select(Load)])) { Reason = "The files that the rules' tests run on." });
        var groups = concern.File.Add(new Variable("groups", new Call("flatten", Map(files.Symbol, "file", new Symbol("file").Get("groups")))));
        var called = concern.File.Add(new Variable("called", Called(concern, new AlertPlan(plan.Source), alerting)) { Reason = "Whom an alert reaches, by its severity and the criticality of its process; who is not named only looks." });
        var split = concern.File.Add(new Variable("split", Split(groups.Symbol)) { Reason = "The service takes 20 rules in a group. The sign of life stays with Alertmanager, which can tell somebody that it is missing." });
        concern.File.Add(new Resource("rules", ApiVersions.RuleGroup, new ObjectLiteral
        {
            ["name"] = new Interpolation(concern.Name, "-", new Symbol("group").Get("name")),
            ["location"] = concern.Location,
            ["tags"] = concern.Tags,
            ["properties"] = new ObjectLiteral
            {
                ["enabled"] = true,
                ["scopes"] = new ArrayLiteral([concern.Ask("metricsId", "string", "The Azure Monitor workspace that Prometheus metrics go to.")]),
                ["interval"] = Duration(new Symbol("group").Get("interval")),
                ["rules"] = Map(new Symbol("group").Get("rules"), "rule", new Choice(new Call("contains", new Symbol("rule"), "record"), Recording(), Alert(called.Symbol))),
            },
        })
        { Each = ("group", split.Symbol) });
        return concern;
    }

    private static IEnumerable<RuleFile> Files(AlertWriter writer) =>
        writer.Source.Estate.Processes.Values.Select(process => RuleFile.Of(writer, process)).Append(RuleFile.OfParts(writer)).Where(file => file.Alerts.Count > 0);

    private static Expression Load(RuleFile file)
    {
        // Prometheus writes 1d where ISO 8601 has P1D; hours and minutes differ in nothing but the PT before them.
        if (file.Alerts.Any(alert => alert.For >= TimeSpan.FromDays(1)))
            throw new InvalidOperationException($"An alert of '{file.Name}' waits for days.");
        return new Call("any", new Call("loadYamlContent", $"../../observability/rules/{file.Name}.yaml"));
    }

    private static Call Map(Expression list, string variable, Expression body) => new("map", list, new Lambda(variable, body));

    private static Interpolation Duration(Expression text) => new("PT", new Call("toUpper", text));

    private static Call Split(Expression groups)
    {
        var (group, part, rule) = (new Symbol("group"), new Symbol("part"), new Symbol("rule"));
        var rules = new Call("filter", group.Get("rules"), new Lambda("rule", new Operation(new Call("contains", rule, "record"), "||", new Operation(rule.Get("alert"), "!=", PartAlerts.Watchdog))));
        var parts = new Call("range", 0, new Operation(new Operation(new Call("length", group.Get("rules")), "/", MostRules), "+", 1));
        return new Call("filter", new Call("flatten", Map(groups, "group", Map(parts, "part", new ObjectLiteral
        {
            ["name"] = new Interpolation(group.Get("name"), "-", part),
            ["interval"] = group.Get("interval"),
            ["rules"] = new Call("take", new Call("skip", rules, new Operation(part, "*", MostRules)), MostRules),
        }))), new Lambda("group", new Operation(new Call("length", group.Get("rules")), ">", 0)));
    }

    private static ObjectLiteral Recording() => new()
    {
        ["record"] = new Symbol("rule").Get("record"),
        ["expression"] = new Symbol("rule").Get("expr"),
        ["labels"] = new Symbol("rule").Get("labels"),
    };

    private static ObjectLiteral Alert(Expression called)
    {
        var rule = new Symbol("rule");
        var severity = rule.Get("labels").Get("severity");
        return new ObjectLiteral
        {
            ["alert"] = rule.Get("alert"),
            ["expression"] = rule.Get("expr"),
            ["for"] = new Choice(new Call("contains", rule, "for"), Duration(rule.Get("for")), new NullLiteral()),
            ["severity"] = new Choice(new Operation(severity, "==", "page"), 1, new Choice(new Operation(severity, "==", "ticket"), 3, 4)),
            ["labels"] = rule.Get("labels"),
            ["annotations"] = rule.Get("annotations"),
            ["resolveConfiguration"] = new ObjectLiteral { ["autoResolved"] = true, ["timeToResolve"] = "PT10M" },
            ["actions"] = new Call("map", new Call("filter", called, new Lambda("who", new Operation(new Symbol("who").Get("alerts"), "==", new Interpolation(severity, "/", rule.Get("labels").Get("tier"))))), new Lambda("who", new Symbol("who").Get("action"))),
        };
    }

    // The same choice that Alertmanager makes.
    private static ArrayLiteral Called(Concern concern, AlertPlan routes, Estate.Model.Alerting alerting)
    {
        var asked = new Dictionary<string, Expression>(StringComparer.Ordinal);
        var called = new List<Expression>();
        foreach (var severity in (string[])["page", "ticket"])
        {
            foreach (var criticality in Enum.GetValues<Criticality>())
            {
                if ((severity == "page" ? routes.FastFor(criticality) : routes.Slow) is not { } tier)
                    continue;
                var name = alerting.Tiers.First(entry => ReferenceEquals(entry.Value, tier)).Key;
                if (!asked.TryGetValue(name, out var group))
                    asked[name] = group = concern.Ask(AlertModule.GroupIdOf(name), "string", $"Who hears of alerts of the tier {name}.");
                called.Add(new ObjectLiteral { ["alerts"] = $"{severity}/{KebabCase.Of(criticality)}", ["action"] = new ObjectLiteral { ["actionGroupId"] = group } });
            }
        }

        return new ArrayLiteral(called);
    }
}

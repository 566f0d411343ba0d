using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>The routes of one workload, with the certificate, the limits and the time-outs that are its own.</summary>
internal static class Routes
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, Ingress ingress, RoutedWorkload route)
    {
        if (Certificates.Of(cluster, ingress, route) is { } certificate)
            yield return certificate;
        yield return Transport(route.Plan);
        if (InFlight(ingress, route.Plan) is { } most)
            yield return Middleware(route.Plan, "in-flight", "inFlightReq", new JsonObject { ["amount"] = most, ["sourceCriterion"] = new JsonObject { ["requestHost"] = true } });
        yield return Middleware(route.Plan, "circuit", "circuitBreaker", new JsonObject
        {
            ["expression"] = "NetworkErrorRatio() > 0.30 || ResponseCodeRatio(500, 600, 0, 600) > 0.50",
            ["checkPeriod"] = "1s",
            ["fallbackDuration"] = "10s",
            ["recoveryDuration"] = "10s",
            ["responseCode"] = 503,
        });
        // Only what may be repeated: a posting or a label that was sent twice is worse than an error.
        yield return Middleware(route.Plan, "retry", "retry", new JsonObject { ["attempts"] = 2, ["initialInterval"] = "100ms", ["retryNonIdempotentMethod"] = false });
        yield return KubeObject.For(route.Plan, "traefik.io/v1alpha1", "IngressRoute").With("spec", new JsonObject
        {
            ["entryPoints"] = Tree.Texts("websecure"),
            ["routes"] = Tree.List(All(cluster, ingress, route)),
            ["tls"] = new JsonObject { ["options"] = Tree.Map(("name", SharedMiddlewares.TlsOptions)) }.With("secretName", Certificates.SecretOf(route.Plan)),
        });
    }

    private static IEnumerable<JsonObject> All(ClusterPlan cluster, Ingress ingress, RoutedWorkload route)
    {
        var plan = route.Plan;
        var host = $"Host(`{route.UnboundHost}`)";
        // The edge's own questions: a limit that refuses them would take the origin out.
        yield return Route($"{host} && Path(`{plan.Workload.Health ?? (plan.IsOdoo ? "/web/health" : "/healthz")}`)", 300, [SharedMiddlewares.Headers], plan);
        if (plan.IsOdoo && cluster.Estate.Odoo?.DatabaseManager != true)
            yield return Route($"{host} && PathPrefix(`/web/database`)", 200, [SharedMiddlewares.Refuse], plan);
        // Connections that stay open: nothing is collected first, and nothing is sent a second time.
        if (route.Websocket is { } websocket)
            yield return Route($"{host} && PathPrefix(`/websocket`)", 100, [SharedMiddlewares.Headers, .. Limits(cluster, ingress, plan)], websocket, plan);
        yield return Route(
            host,
            10,
            [
                SharedMiddlewares.Headers,
                .. Limits(cluster, ingress, plan),
                .. InFlight(ingress, plan) is null ? (string[])[] : [NameOf(plan, "in-flight")],
                SharedMiddlewares.Buffering,
                NameOf(plan, "circuit"),
                NameOf(plan, "retry"),
            ],
            plan);
    }

    private static IEnumerable<string> Limits(ClusterPlan cluster, Ingress ingress, WorkloadPlan plan)
    {
        if (cluster.Namespaces.FirstOrDefault(space => space.Name == plan.Namespace) is { } space && SharedMiddlewares.LimitsTenant(space))
            yield return SharedMiddlewares.TenantLimit;
        if (ingress.RateLimits is not null)
            yield return SharedMiddlewares.RateLimit;
    }

    private static JsonObject Route(string match, int priority, IEnumerable<string> middlewares, WorkloadPlan to, WorkloadPlan? transportOf = null) => new()
    {
        ["kind"] = "Rule",
        ["match"] = match,
        ["priority"] = priority,
        ["middlewares"] = Tree.List(middlewares.Select(name => Tree.Map(("name", name)))),
        ["services"] = Tree.List(new JsonObject { ["name"] = to.Name, ["port"] = to.Port, ["serversTransport"] = (transportOf ?? to).Name }),
    };

    // The proxy waits a little longer than the workload itself allows, so that the workload's own answer arrives.
    private static JsonObject Transport(WorkloadPlan plan) => KubeObject.For(plan, "traefik.io/v1alpha1", "ServersTransport").With("spec", new JsonObject
    {
        ["forwardingTimeouts"] = Tree.Map(
            ("dialTimeout", "5s"),
            ("responseHeaderTimeout", string.Create(CultureInfo.InvariantCulture, $"{Seconds.Of(plan.Drain.Longest + Margin)}s")),
            ("idleConnTimeout", "60s")),
    });

    // Twice what all workers do at once: more would only wait, and time out while they wait. Each replica of the proxy has its share.
    private static int? InFlight(Ingress ingress, WorkloadPlan plan) => plan.Shape == WorkloadShape.OdooWeb
        ? Math.Max(OdooConfiguration.WorkersOf(plan), 2 * OdooConfiguration.WorkersOf(plan) * plan.Replicas.Highest / Math.Max(1, ingress.Replicas?.Lowest ?? 1))
        : null;

    private static string NameOf(WorkloadPlan plan, string what) => KubeName.Of(plan.Name, what);

    private static JsonObject Middleware(WorkloadPlan plan, string what, string kind, JsonObject settings) =>
        KubeObject.For(plan, "traefik.io/v1alpha1", "Middleware", NameOf(plan, what)).With("spec", new JsonObject { [kind] = settings });
}

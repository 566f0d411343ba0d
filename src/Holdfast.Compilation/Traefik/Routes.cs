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
        yield return IngressRoute(route, route.Plan.Name, [Pages(cluster, ingress, route)]);
        if (route.Websocket is { } websocket)
            yield return IngressRoute(route, websocket.Name, [LiveUpdates(cluster, ingress, route, websocket)]);
        yield return IngressRoute(route, route.GuardName, Guards(cluster, route));
    }

    // Each with a name of its own: the proxy counts requests by the names of routes.
    private static JsonObject IngressRoute(RoutedWorkload route, string name, IEnumerable<JsonObject> rules) => KubeObject.For(route.Plan, "traefik.io/v1alpha1", "IngressRoute", name).With("spec", new JsonObject
    {
        ["entryPoints"] = Tree.Texts("websecure"),
        ["routes"] = Tree.List(rules),
        ["tls"] = new JsonObject { ["options"] = Tree.Map(("name", SharedMiddlewares.TlsOptions)) }.With("secretName", Certificates.SecretOf(route.Plan)),
    });

    private static JsonObject Pages(ClusterPlan cluster, Ingress ingress, RoutedWorkload route) => Route(
        HostOf(route),
        10,
        [
            SharedMiddlewares.Headers,
            .. Limits(cluster, ingress, route.Plan),
            .. InFlight(ingress, route.Plan) is null ? (string[])[] : [NameOf(route.Plan, "in-flight")],
            SharedMiddlewares.Buffering,
            NameOf(route.Plan, "circuit"),
            NameOf(route.Plan, "retry"),
        ],
        route.Plan);

    // Connections that stay open: nothing is collected first, and nothing is sent a second time.
    private static JsonObject LiveUpdates(ClusterPlan cluster, Ingress ingress, RoutedWorkload route, WorkloadPlan websocket) =>
        Route($"{HostOf(route)} && PathPrefix(`/websocket`)", 100, [SharedMiddlewares.Headers, .. Limits(cluster, ingress, route.Plan)], websocket, route.Plan);

    private static IEnumerable<JsonObject> Guards(ClusterPlan cluster, RoutedWorkload route)
    {
        var plan = route.Plan;
        // The edge's own questions: a limit that refuses them would take the origin out.
        yield return Route($"{HostOf(route)} && Path(`{plan.Workload.Health ?? (plan.IsOdoo ? "/web/health" : "/healthz")}`)", 300, [SharedMiddlewares.Headers], plan);
        if (plan.IsOdoo && cluster.Estate.Odoo?.DatabaseManager != true)
            yield return Route($"{HostOf(route)} && PathPrefix(`/web/database`)", 200, [SharedMiddlewares.Refuse], plan);
    }

    private static string HostOf(RoutedWorkload route) => $"Host(`{route.UnboundHost}`)";

    private static IEnumerable<string> Limits(ClusterPlan cluster, Ingress ingress, WorkloadPlan plan)
    {
        if (SharedMiddlewares.LimitsTenant(plan.Workload.Tenant is { } tenant ? cluster.Estate.Tenants.GetValueOrDefault(tenant) : null))
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

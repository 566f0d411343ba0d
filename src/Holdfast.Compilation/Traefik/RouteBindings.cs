using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>The host names of a namespace's routes, and where its limits are counted: put in place by kustomize, from the namespace's own file.</summary>
internal static class RouteBindings
{
    private const string Name = "route-bindings";

    public static JsonObject Of(ClusterPlan cluster, Ingress ingress, NamespacePlan space)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in RoutedWorkload.In(cluster, space))
            values[HostOf(route)] = route.UnboundHost;
        if (ingress.RateLimits?.Store is { } store)
            values[ProxyBindings.HostOf(store)] = $"{store}.invalid";
        return ProxyBindings.Local(Name, space.Name, values);
    }

    public static JsonArray Replacements(ClusterPlan cluster, Ingress ingress, NamespacePlan space)
    {
        var all = new JsonArray();
        foreach (var route in RoutedWorkload.In(cluster, space))
        {
            // A rule names its host between backticks, first of all: Host(`...`).
            var targets = route.RouteNames.Select(name => ProxyBindings.Target("IngressRoute", name, space.Name, "spec.routes.*.match", ("`", 1)));
            if (ingress.Certificates == CertificateKeeper.CertManager)
                targets = targets.Append(ProxyBindings.Target("Certificate", route.Plan.Name, space.Name, "spec.dnsNames.0"));
            all.Add(ProxyBindings.From(Name, HostOf(route), targets));
        }

        if (ingress.RateLimits?.Store is { } store)
            all.Add(ProxyBindings.From(Name, ProxyBindings.HostOf(store), [ProxyBindings.Target("Middleware", SharedMiddlewares.RateLimit, space.Name, "spec.rateLimit.redis.endpoints.0", (":", 0))]));
        return all;
    }

    private static string HostOf(RoutedWorkload route) => route.Plan.Name + "-host";
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>Host names and the zone that certificates are proved by: what only the deployment knows, put in place by kustomize.</summary>
internal static class RouteBindings
{
    private const string Name = "route-bindings";
    private const string Nobody = "00000000-0000-0000-0000-000000000000";
    private static readonly (string Key, string Value, string Field)[] OfIssuer =
    [
        ("dns-zone", "zone.invalid", "hostedZoneName"),
        ("dns-resource-group", "unbound", "resourceGroupName"),
        ("dns-subscription", Nobody, "subscriptionID"),
        ("dns-client-id", Nobody, "managedIdentity.clientID"),
    ];

    public static JsonObject Of(ClusterPlan cluster, Ingress ingress)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (ingress.Certificates == CertificateKeeper.CertManager)
        {
            foreach (var (key, value, _) in OfIssuer)
                values[key] = value;
        }

        foreach (var route in RoutedWorkload.All(cluster))
            values[HostOf(route)] = route.UnboundHost;
        // Read while the directory is built, and left out of what is applied.
        return KubeObject.Of("v1", "ConfigMap", Name, cluster.IngressNamespace, annotations: Tree.Map(("config.kubernetes.io/local-config", "true")))
            .With("data", Tree.Map(values.Select(entry => (entry.Key, entry.Value))));
    }

    public static JsonArray Replacements(ClusterPlan cluster, Ingress ingress)
    {
        var all = new JsonArray();
        if (ingress.Certificates == CertificateKeeper.CertManager)
        {
            foreach (var (key, _, field) in OfIssuer)
                all.Add(From(key, Target("ClusterIssuer", Certificates.IssuerOf(cluster), inNamespace: null, inRules: false, "spec.acme.solvers.0.dns01.azureDNS." + field)));
        }

        foreach (var route in RoutedWorkload.All(cluster))
        {
            var rules = Target("IngressRoute", route.Plan.Name, route.Plan.Namespace, inRules: true, "spec.routes.*.match");
            var names = Target("Certificate", route.Plan.Name, route.Plan.Namespace, inRules: false, "spec.dnsNames.0");
            all.Add(ingress.Certificates == CertificateKeeper.CertManager ? From(HostOf(route), rules, names) : From(HostOf(route), rules));
        }

        return all;
    }

    private static string HostOf(RoutedWorkload route) => route.Plan.Name + "-host";

    private static JsonObject From(string key, params IEnumerable<JsonObject> targets) => new()
    {
        ["source"] = Tree.Map(("kind", "ConfigMap"), ("name", Name), ("fieldPath", "data." + key)),
        ["targets"] = Tree.List(targets),
    };

    // A rule names its host between backticks, first of all: Host(`...`).
    private static JsonObject Target(string kind, string name, string? inNamespace, bool inRules, string path) => new JsonObject
    {
        ["select"] = Tree.Map(("kind", kind), ("name", name)).With("namespace", inNamespace),
        ["fieldPaths"] = Tree.Texts(path),
    }
        .With("options", inRules ? new JsonObject { ["delimiter"] = "`", ["index"] = 1 } : null);
}

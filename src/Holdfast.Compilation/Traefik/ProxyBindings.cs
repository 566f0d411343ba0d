using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>What the proxy and its certificates need of the deployment: the zone that names are proved in, and where limits are counted.</summary>
internal static class ProxyBindings
{
    public const string Remark = "# What only the deployment knows. Read while the directory is built, and left out of what is applied.\n";

    private const string Name = "proxy-bindings";
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    private static readonly (string Key, string Value, string Field)[] OfIssuer =
    [
        ("dns-zone", "zone.invalid", "hostedZoneName"),
        ("dns-resource-group", "unbound", "resourceGroupName"),
        ("dns-subscription", Nobody, "subscriptionID"),
        ("dns-client-id", Nobody, "managedIdentity.clientID"),
    ];

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, Ingress ingress)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (ingress.Certificates == CertificateKeeper.CertManager)
        {
            foreach (var (key, value, _) in OfIssuer)
                values[key] = value;
        }

        if (ingress.RateLimits?.Store is { } store && cluster.KnowsNames)
            values[HostOf(store)] = $"{store}.invalid";
        if (values.Count > 0)
            yield return Local(Name, cluster.IngressNamespace, values);
    }

    public static JsonArray Replacements(ClusterPlan cluster, Ingress ingress)
    {
        var all = new JsonArray();
        if (ingress.Certificates == CertificateKeeper.CertManager)
        {
            foreach (var (key, _, field) in OfIssuer)
                all.Add(From(Name, key, [Target("ClusterIssuer", Certificates.IssuerOf(cluster), inNamespace: null, "spec.acme.solvers.0.dns01.azureDNS." + field)]));
        }

        if (ingress.RateLimits?.Store is { } store && cluster.KnowsNames)
            all.Add(From(Name, HostOf(store), [Target("CiliumNetworkPolicy", ProxyNamespace.RoutesPolicy, cluster.IngressNamespace, "spec.egress.2.toFQDNs.0.matchName")]));
        return all;
    }

    public static string HostOf(string store) => store + "-host";

    /// <summary>Values that are read while the directory is built, and left out of what is applied.</summary>
    public static JsonObject Local(string name, string space, SortedDictionary<string, string> values) =>
        KubeObject.Of("v1", "ConfigMap", name, space, annotations: Tree.Map(("config.kubernetes.io/local-config", "true"))).With("data", Tree.Map(values.Select(entry => (entry.Key, entry.Value))));

    public static JsonObject From(string source, string key, IEnumerable<JsonObject> targets) => new()
    {
        ["source"] = Tree.Map(("kind", "ConfigMap"), ("name", source), ("fieldPath", "data." + key)),
        ["targets"] = Tree.List(targets),
    };

    public static JsonObject Target(string kind, string name, string? inNamespace, string path, (string Delimiter, int Index)? part = null) => new JsonObject
    {
        ["select"] = Tree.Map(("kind", kind), ("name", name)).With("namespace", inNamespace),
        ["fieldPaths"] = Tree.Texts(path),
    }
        .With("options", part is { } of ? new JsonObject { ["delimiter"] = of.Delimiter, ["index"] = of.Index } : null);
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Network;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Traefik;

/// <summary>Where the proxy stands, and what it may hear and call.</summary>
internal static class ProxyNamespace
{
    public const string RoutesPolicy = "traefik-routes";

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, Holdfast.Estate.Model.Ingress ingress)
    {
        yield return Namespaces.Namespace(cluster, cluster.IngressNamespace, tenant: null);
        yield return DefaultDeny.Of(cluster.IngressNamespace);
        var selector = new JsonObject { ["matchLabels"] = Tree.Map((KubeObject.NameLabel, "traefik")) };
        var egress = Tree.List(WorkloadPolicies.NamesRule());
        // One rule for each port: the tenants of a shared platform serve on the same few.
        foreach (var port in cluster.Workloads.Where(plan => plan.IsRouted).GroupBy(plan => plan.Port!.Value).OrderBy(port => port.Key))
        {
            egress.Add(new JsonObject
            {
                ["to"] = Tree.List(port.Select(plan => WorkloadPolicies.Pods(plan.Namespace, KubeObject.SelectorOf(plan)))),
                ["ports"] = Tree.List(WorkloadPolicies.Port(port.Key)),
            });
        }

        egress.Add(new JsonObject
        {
            ["to"] = Tree.List(WorkloadPolicies.Pods(InstallValues.CollectorNamespace, labels: null)),
            ["ports"] = Tree.List(WorkloadPolicies.Port(InstallValues.CollectorPort)),
        });
        yield return KubeObject.Of("networking.k8s.io/v1", "NetworkPolicy", "traefik", cluster.IngressNamespace).With("spec", new JsonObject
        {
            ["podSelector"] = selector,
            ["policyTypes"] = Tree.Texts("Ingress", "Egress"),
            // The edge and the load balancer's probes come from outside the cluster; what may call is theirs to say.
            ["ingress"] = Tree.List(
                new JsonObject { ["ports"] = Tree.List(WorkloadPolicies.Port(8000), WorkloadPolicies.Port(8443)) },
                new JsonObject { ["from"] = Tree.List(WorkloadPolicies.Pods("kube-system", Tree.Map(("rsName", "ama-metrics")))), ["ports"] = Tree.List(WorkloadPolicies.Port(9100)) }),
            ["egress"] = egress,
        });
        if (cluster.KnowsNames)
        {
            yield return KubeObject.Of("cilium.io/v2", "CiliumNetworkPolicy", RoutesPolicy, cluster.IngressNamespace).With("spec", new JsonObject
            {
                ["endpointSelector"] = selector.DeepClone(),
                // It reads its routes from the API server, which is no pod.
                ["egress"] = Tree.List([new JsonObject { ["toEntities"] = Tree.Texts("kube-apiserver") }, .. Counting(ingress)]),
            });
        }
    }

    // Where limits are counted for all replicas, told by its name.
    private static IEnumerable<JsonObject> Counting(Holdfast.Estate.Model.Ingress ingress) =>
        ingress.RateLimits?.Store is { } store ? [WorkloadPolicies.LearntNamesRule(), WorkloadPolicies.Named($"{store}.invalid", SharedMiddlewares.RedisPort)] : [];
}

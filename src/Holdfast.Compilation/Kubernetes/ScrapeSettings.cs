using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>Tells managed Prometheus to read the proxy: without it no objective has a signal, since by default it reads only what AKS itself runs.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-monitor/containers/prometheus-metrics-scrape-configuration: the name and the place of the ConfigMap are the agent's.</remarks>
internal static class ScrapeSettings
{
    public const string Namespace = "kube-system";

    // The chart marks its pods with prometheus.io/scrape. Environments that share a cluster say the same here.
    private const string Proxies = ".*traefik";

    /// <summary>Whether the platform needs it.</summary>
    public static bool AreNeeded(ClusterPlan cluster) => cluster.Estate.Azure is not null && cluster.Ingress is not null;

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster)
    {
        if (AreNeeded(cluster))
        {
            yield return KubeObject.Of("v1", "ConfigMap", "ama-metrics-settings-configmap", Namespace).With("data", Tree.Map(
                ("schema-version", "v1"),
                ("config-version", "ver1"),
                ("pod-annotation-based-scraping", $"podannotationnamespaceregex = \"{Proxies}\"\n")));
        }
    }
}

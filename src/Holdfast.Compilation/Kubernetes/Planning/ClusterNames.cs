using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>Names of namespaces: one rule for objects, Azure's identities, alerts and runbooks, which must all mean the same place.</summary>
internal static class ClusterNames
{
    /// <summary>Where Prometheus, Alertmanager and the collector of traces stand; the cluster has them once.</summary>
    public const string Observability = "observability";

    /// <summary>The namespace of a tenant, or of the estate itself.</summary>
    public static string NamespaceOf(CompilationSource source, string? tenant) =>
        InCluster(source, tenant is null ? source.Estate.Estate.Text : KubeName.Of(source.Estate.Estate.Text, tenant));

    /// <summary>The namespace of the proxy.</summary>
    public static string ProxyOf(CompilationSource source) => InCluster(source, "traefik");

    /// <summary>A name that is the environment's own in a cluster that several environments share.</summary>
    public static string InCluster(CompilationSource source, string name) =>
        source.Estate.Environments.GetValueOrDefault(source.Environment)?.Cluster == EnvironmentCluster.Shared ? KubeName.Of(source.Environment, name) : name;
}

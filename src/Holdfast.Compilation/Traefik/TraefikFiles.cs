using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Traefik;

/// <summary>The proxy: how it is installed, where it stands, and for each namespace a directory with the routes of what people or partners call.</summary>
internal static class TraefikFiles
{
    /// <summary>What stands there before the proxy does.</summary>
    public const string ProxyFolder = "traefik/proxy/";

    /// <summary>The values that the chart is installed with.</summary>
    public const string ValuesFile = "traefik/values.yaml";

    public static string FolderOf(string space) => $"traefik/namespaces/{space}/";

    public static IEnumerable<NamespacePlan> RoutedNamespaces(ClusterPlan cluster) => cluster.Namespaces.Where(space => RoutedWorkload.In(cluster, space).Any());

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        if (cluster.Ingress is not { } ingress)
            yield break;
        yield return new CompiledFile(ValuesFile, InstallValues.Remark + YamlText.Of(InstallValues.Of(cluster, ingress)));
        foreach (var file in Kustomization.FilesOf(ProxyFolder, OfProxy(cluster, ingress), ProxyBindings.Replacements(cluster, ingress)))
            yield return file;
        foreach (var space in RoutedNamespaces(cluster))
        {
            foreach (var file in Kustomization.FilesOf(FolderOf(space.Name), OfNamespace(cluster, ingress, space), RouteBindings.Replacements(cluster, ingress, space)))
                yield return file;
        }
    }

    private static IEnumerable<(string Name, string Remark, IEnumerable<JsonNode> Documents)> OfProxy(ClusterPlan cluster, Holdfast.Estate.Model.Ingress ingress)
    {
        yield return ("namespace.yaml", "", ProxyNamespace.Of(cluster, ingress));
        yield return ("bindings.yaml", ProxyBindings.Remark, ProxyBindings.Of(cluster, ingress));
        yield return ("issuer.yaml", "", Certificates.Issuer(cluster, ingress));
    }

    private static IEnumerable<(string Name, string Remark, IEnumerable<JsonNode> Documents)> OfNamespace(ClusterPlan cluster, Holdfast.Estate.Model.Ingress ingress, NamespacePlan space)
    {
        yield return ("bindings.yaml", ProxyBindings.Remark, [RouteBindings.Of(cluster, ingress, space)]);
        yield return ("shared.yaml", "", SharedMiddlewares.Of(cluster, ingress, space));
        foreach (var route in RoutedWorkload.In(cluster, space))
            yield return ($"routes/{route.Plan.Name}.yaml", "", Routes.Of(cluster, ingress, route));
    }
}

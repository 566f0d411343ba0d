using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Traefik;

/// <summary>The proxy: how it is installed, where it stands, and a file of routes for each workload that people or partners call.</summary>
internal static class TraefikFiles
{
    private const string Folder = "traefik/";
    private const string ReplacementsFile = "replacements.yaml";
    private const string BindingsFile = "bindings.yaml";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        if (cluster.Ingress is not { } ingress)
            yield break;
        yield return new CompiledFile(Folder + "values.yaml", InstallValues.Remark + YamlText.Of(InstallValues.Of(cluster, ingress)));
        var files = Objects(cluster, ingress).Select(file => (file.Name, Documents: file.Documents.ToList())).Where(file => file.Documents.Count > 0).ToList();
        foreach (var (name, documents) in files)
            yield return CompiledFile.OfYaml(Folder + name, documents);
        var replacements = RouteBindings.Replacements(cluster, ingress);
        if (replacements.Count > 0)
            yield return new CompiledFile(Folder + ReplacementsFile, YamlText.Of((JsonNode)replacements));
        yield return CompiledFile.OfYaml(Folder + "kustomization.yaml", [Kustomization.Of(files.Select(file => file.Name), replacements.Count > 0 ? ReplacementsFile : null)]);
    }

    private static IEnumerable<(string Name, IEnumerable<JsonNode> Documents)> Objects(ClusterPlan cluster, Holdfast.Estate.Model.Ingress ingress)
    {
        var routed = RoutedWorkload.All(cluster);
        yield return ("namespace.yaml", ProxyNamespace.Of(cluster));
        yield return (BindingsFile, [RouteBindings.Of(cluster, ingress)]);
        yield return ("issuer.yaml", Certificates.Issuer(cluster, ingress));
        foreach (var space in cluster.Namespaces.Where(space => routed.Any(route => route.Plan.Namespace == space.Name)))
            yield return ($"namespaces/{space.Name}.yaml", SharedMiddlewares.Of(cluster, ingress, space));
        foreach (var route in routed)
            yield return ($"routes/{route.Plan.Name}.yaml", Routes.Of(cluster, ingress, route));
    }
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Kubernetes.Network;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Kubernetes.Tenants;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The objects of the cluster: one file for each concern, one for each workload and each store that runs here.</summary>
internal static class KubernetesFiles
{
    private const string Folder = "kubernetes/";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        var files = Objects(cluster).Select(file => (file.Name, Documents: file.Documents.ToList())).Where(file => file.Documents.Count > 0).ToList();
        foreach (var (name, documents) in files)
            yield return CompiledFile.OfYaml(Folder + name, documents, name == BindingsFile ? Bindings.Remark : "");
        yield return new CompiledFile(Folder + "drain.md", DrainCertificate.Of(cluster));
        var replacements = Replacements.Of(cluster);
        if (replacements.Count > 0)
            yield return new CompiledFile(Folder + ReplacementsFile, YamlText.Of((JsonNode)replacements));
        yield return CompiledFile.OfYaml(Folder + "kustomization.yaml", [Kustomization.Of(files.Select(file => file.Name), replacements.Count > 0 ? ReplacementsFile : null)]);
    }

    private const string BindingsFile = "bindings.yaml";
    private const string ReplacementsFile = "replacements.yaml";

    private static IEnumerable<(string Name, IEnumerable<JsonNode> Documents)> Objects(ClusterPlan cluster)
    {
        yield return ("namespaces.yaml", Namespaces.Of(cluster));
        yield return ("priority-classes.yaml", PriorityClasses.Of(cluster));
        yield return (BindingsFile, Bindings.Of(cluster));
        yield return ("secrets.yaml", cluster.Namespaces.SelectMany(space => (JsonNode[])[Accounts.VaultReader(space.Name), VaultObjects.VaultOf(space.Name)]));
        yield return ("network.yaml", DefaultDeny.Of(cluster));
        yield return ("tenants.yaml", TenantLimits.Of(cluster));
        foreach (var store in CloudNativePg.In(cluster))
            yield return ($"stores/{store.Name}.yaml", CloudNativePg.Of(cluster, store));
        foreach (var plan in cluster.Workloads)
            yield return ($"workloads/{plan.Name}.yaml", WorkloadFiles.Of(cluster, plan));
    }
}

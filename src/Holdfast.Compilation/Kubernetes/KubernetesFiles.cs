using System.Text.Json.Nodes;
using Holdfast.Compilation.GitOps;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Kubernetes.Network;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Kubernetes.Tenants;
using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The objects of the cluster: a directory for what all of it shares, and one for each namespace, which is also how far a change of it reaches.</summary>
internal static class KubernetesFiles
{
    /// <summary>What belongs to no namespace.</summary>
    public const string ClusterFolder = "kubernetes/cluster/";

    public static string FolderOf(string space) => $"kubernetes/namespaces/{space}/";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        var marks = new SyncMarks(source);
        yield return new CompiledFile("kubernetes/drain.md", DrainCertificate.Of(cluster));
        foreach (var file in Kustomization.FilesOf(ClusterFolder, InCluster(cluster, marks)))
            yield return file;
        foreach (var space in cluster.Namespaces)
        {
            foreach (var file in Kustomization.FilesOf(FolderOf(space.Name), InNamespace(cluster, space, marks), Replacements.Of(cluster, space)))
                yield return file;
        }
    }

    private static IEnumerable<(string Name, string Remark, IEnumerable<JsonNode> Documents)> InCluster(ClusterPlan cluster, SyncMarks marks)
    {
        yield return ("namespaces.yaml", "", Namespaces.Of(cluster).Select(marks.Kept));
        yield return ("priority-classes.yaml", "", PriorityClasses.Of(cluster));
        yield return ("scraping.yaml", "", ScrapeSettings.Of(cluster));
        yield return ("storage-classes.yaml", "", Disks.Classes(cluster));
    }

    private static IEnumerable<(string Name, string Remark, IEnumerable<JsonNode> Documents)> InNamespace(ClusterPlan cluster, NamespacePlan space, SyncMarks marks)
    {
        yield return ("bindings.yaml", Bindings.Remark, [marks.First(Bindings.Of(cluster, space))]);
        yield return ("secrets.yaml", "", [marks.First(Accounts.VaultReader(space.Name)), marks.First(VaultObjects.VaultOf(space.Name))]);
        yield return ("network.yaml", "", [marks.First(DefaultDeny.Of(space.Name))]);
        yield return ("limits.yaml", "", TenantLimits.Of(cluster, space).Select(marks.First));
        foreach (var share in FileShares.In(cluster, space))
            yield return ($"stores/{share.Name}.yaml", "", FileShares.Of(share, space).Select(marks.Kept));
        foreach (var store in CloudNativePg.In(cluster, space))
            yield return ($"stores/{store.Name}.yaml", "", CloudNativePg.Of(cluster, store).Select(document => marks.InOrder(store.Name, document)).Select(marks.Kept));
        foreach (var plan in cluster.In(space))
            yield return ($"workloads/{plan.Name}.yaml", "", WorkloadFiles.Of(cluster, plan).Select(document => marks.InOrder(plan.Name, document)));
    }
}

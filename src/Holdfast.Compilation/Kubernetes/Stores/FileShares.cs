using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Stores;

/// <summary>A file share that the infrastructure made, as a volume that all replicas write at once; the cluster never makes or deletes one.</summary>
internal static class FileShares
{
    private static readonly ByteSize DefaultSize = new(100L << 30);

    /// <summary>The shares of a namespace that its workloads use.</summary>
    public static IEnumerable<Store> In(ClusterPlan cluster, NamespacePlan space) =>
        cluster.In(space).SelectMany(plan => plan.Shares).DistinctBy(store => store.Name).OrderBy(store => store.Name, StringComparer.Ordinal);

    /// <summary>Where workloads that are not Odoo find a share.</summary>
    public static string PathOf(Store store) => "/mnt/" + store.Name;

    public static IEnumerable<JsonObject> Volumes(WorkloadPlan plan) =>
        plan.Shares.Select(store => new JsonObject { ["name"] = store.Name, ["persistentVolumeClaim"] = Tree.Map(("claimName", store.Name)) });

    public static IEnumerable<(string Volume, string Path)> Mounts(WorkloadPlan plan) => plan.Shares.Select(store => (store.Name, PathOf(store)));

    /// <summary>Volumes belong to no namespace, so their names carry it.</summary>
    public static string VolumeOf(Store store, NamespacePlan space) => KubeName.Of(space.Name, store.Name);

    public static IEnumerable<JsonNode> Of(Store store, NamespacePlan space)
    {
        var capacity = Tree.Map(("storage", PodContainer.Amount(store.Size?.Storage ?? DefaultSize)));
        yield return KubeObject.Of("v1", "PersistentVolume", VolumeOf(store, space), inNamespace: null).With("spec", new JsonObject
        {
            ["accessModes"] = Tree.Texts("ReadWriteMany"),
            ["capacity"] = capacity,
            ["persistentVolumeReclaimPolicy"] = "Retain",
            ["storageClassName"] = "",
            // Nobody else's claim can take it.
            ["claimRef"] = Tree.Map(("apiVersion", "v1"), ("kind", "PersistentVolumeClaim"), ("name", store.Name), ("namespace", space.Name)),
            ["mountOptions"] = Tree.Texts("nconnect=4", "noresvport"),
            ["csi"] = new JsonObject
            {
                ["driver"] = "file.csi.azure.com",
                ["volumeHandle"] = VolumeOf(store, space),
                ["volumeAttributes"] = Tree.Map(("protocol", "nfs"), ("server", $"{store.Name}.{space.Name}.invalid"), ("storageAccount", store.Name), ("shareName", store.Name)),
            },
        });
        yield return KubeObject.Of("v1", "PersistentVolumeClaim", store.Name, space.Name).With("spec", new JsonObject
        {
            ["accessModes"] = Tree.Texts("ReadWriteMany"),
            ["storageClassName"] = "",
            ["volumeName"] = VolumeOf(store, space),
            ["resources"] = new JsonObject { ["requests"] = capacity.DeepClone() },
        });
    }
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>Disks that replicas keep for themselves.</summary>
internal static class Disks
{
    /// <summary>The volume's name in the pod.</summary>
    public const string Volume = "data";

    /// <summary>Where a workload that is not Odoo finds its disk.</summary>
    public const string Path = "/data";

    /// <summary>The classes that the estate's disks are made by: those of the cluster would delete a disk with its claim.</summary>
    public static IEnumerable<JsonNode> Classes(ClusterPlan cluster) => cluster.Workloads.Select(plan => plan.Workload.Disk).OfType<WorkloadDisk>()
        .Select(IsInZones).Distinct().Order().Select(inZones => KubeObject.Of("storage.k8s.io/v1", "StorageClass", ClassOf(cluster, inZones), inNamespace: null)
            .With("provisioner", "disk.csi.azure.com")
            .With("parameters", Tree.Map(("skuName", inZones ? "Premium_ZRS" : "Premium_LRS")))
            .With("reclaimPolicy", "Retain")
            .With("allowVolumeExpansion", true)
            // A disk of one zone made before its pod has a place could be where the pod may not go.
            .With("volumeBindingMode", "WaitForFirstConsumer"));

    public static JsonObject Claim(ClusterPlan cluster, WorkloadDisk disk) => new()
    {
        ["accessModes"] = Tree.Texts("ReadWriteOnce"),
        ["storageClassName"] = ClassOf(cluster, IsInZones(disk)),
        ["resources"] = new JsonObject { ["requests"] = Tree.Map(("storage", PodContainer.Amount(disk.Size))) },
    };

    /// <summary>A disk for as long as the pod lives, for one that ends by itself.</summary>
    public static JsonObject Ephemeral(ClusterPlan cluster, WorkloadDisk disk) => new()
    {
        ["name"] = Volume,
        ["ephemeral"] = new JsonObject { ["volumeClaimTemplate"] = new JsonObject { ["spec"] = Claim(cluster, disk) } },
    };

    private static bool IsInZones(WorkloadDisk disk) => disk.Redundancy != StorageRedundancy.Local;

    private static string ClassOf(ClusterPlan cluster, bool inZones) => cluster.InCluster(inZones ? "disk-in-zones" : "disk-local");
}

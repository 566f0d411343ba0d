using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Stores;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>What a workload that is not Odoo can write to: all else of its container is read-only.</summary>
internal static class PodVolumes
{
    private const string Scratch = "tmp";

    public static IEnumerable<JsonObject> Of(ClusterPlan cluster, WorkloadPlan plan, string scratch) =>
    [
        PodContainer.Scratch(Scratch, scratch),
        // What runs all the time gets its disk from the object around the pod.
        .. plan.Workload.Disk is { } disk && plan.Shape == WorkloadShape.ScheduledJob ? (JsonObject[])[Disks.Ephemeral(cluster, disk)] : [],
        .. FileShares.Volumes(plan),
    ];

    public static IEnumerable<(string Volume, string Path)> Mounts(WorkloadPlan plan) =>
    [
        (Scratch, "/tmp"),
        .. plan.Workload.Disk is null ? ((string, string)[])[] : [(Disks.Volume, Disks.Path)],
        .. FileShares.Mounts(plan),
    ];
}

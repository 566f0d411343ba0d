using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>The object around a pod that runs all the time: a Deployment, or a StatefulSet where each replica keeps a disk.</summary>
internal static class DeploymentObject
{
    /// <summary>How many pods a roll-out adds before it takes old ones away.</summary>
    public const int Surge = 1;

    /// <summary>How long a pod must be ready to count: one that dies at its first request stops the roll-out.</summary>
    public const int MinReadySeconds = 10;

    private static readonly TimeSpan RollOutPatience = TimeSpan.FromMinutes(10);

    public static JsonObject Of(ClusterPlan cluster, WorkloadPlan plan, PodContent content)
    {
        var spec = new JsonObject();
        // Whoever scales owns the number: written here, each synchronisation would undo it.
        if (!plan.Scales)
            spec["replicas"] = plan.Replicas.Lowest;
        spec["revisionHistoryLimit"] = 5;
        spec["minReadySeconds"] = MinReadySeconds;
        if (plan.Workload.Disk is { } disk)
        {
            // A disk goes with its pod: none can be added before the old one is gone.
            spec["serviceName"] = plan.Name;
            spec["podManagementPolicy"] = "Parallel";
            spec["updateStrategy"] = Tree.Map(("type", "RollingUpdate"));
            spec["persistentVolumeClaimRetentionPolicy"] = Tree.Map(("whenDeleted", "Retain"), ("whenScaled", "Retain"));
            spec["volumeClaimTemplates"] = Tree.List(new JsonObject { ["metadata"] = Tree.Map(("name", Disks.Volume)), ["spec"] = Disks.Claim(cluster, disk) });
        }
        else
        {
            spec["progressDeadlineSeconds"] = Seconds.Of(Probing.StartupOf(plan.Placement) + RollOutPatience);
            spec["strategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxUnavailable"] = 0, ["maxSurge"] = Surge } };
        }

        spec["selector"] = new JsonObject { ["matchLabels"] = KubeObject.SelectorOf(plan) };
        spec["template"] = PodTemplate.Of(cluster, plan, content);
        return KubeObject.For(plan, "apps/v1", plan.Controller).With("spec", spec);
    }
}

using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Anything that runs at set times.</summary>
internal static class ScheduledJobShape
{
    /// <summary>How late a run may still start; without a limit a controller that was away for long starts none at all.</summary>
    private const int StartingDeadlineSeconds = 3600;

    /// <summary>How often a run that failed is tried again.</summary>
    private const int Retries = 2;

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = PodContainer.Of(cluster, plan, WorkloadEnvironment.Of(cluster, plan), PodVolumes.Mounts(plan));
        var job = new JsonObject { ["backoffLimit"] = Retries }
            .When(cluster.Features.PodReplacement, "podReplacementPolicy", "Failed")
            .With("template", PodTemplate.Of(cluster, plan, new PodContent { Container = container, Volumes = [.. PodVolumes.Of(cluster, plan, "8Gi")], RunsOnce = true }));
        yield return KubeObject.For(plan, "batch/v1", "CronJob", KubeName.Of(KubeName.LongestOfJob, plan.Name)).With("spec", new JsonObject
        {
            ["schedule"] = plan.Workload.Schedule?.Text ?? "0 0 * * *",
            ["timeZone"] = "Etc/UTC",
            ["concurrencyPolicy"] = "Forbid",
            ["startingDeadlineSeconds"] = StartingDeadlineSeconds,
            ["successfulJobsHistoryLimit"] = 3,
            ["failedJobsHistoryLimit"] = 3,
            ["jobTemplate"] = new JsonObject { ["metadata"] = new JsonObject { ["labels"] = KubeObject.LabelsOf(plan) }, ["spec"] = job },
        });
    }
}

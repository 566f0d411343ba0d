using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Compilation.Traefik;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Scaling;

/// <summary>What makes a workload grow and shrink: the cluster's own autoscaler for processor and memory, KEDA for signals from outside the pod.</summary>
internal static class Scalers
{
    private const int DefaultUtilisation = 60;
    private const int PollingSeconds = 30;
    private const int CooldownSeconds = 300;

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        switch (plan.Workload.Scale?.On)
        {
            case ScalingSignal.Latency when IsEventDriven(plan):
                yield return MetricsReader(plan);
                yield return Scaled(plan, LatencyTrigger(plan));
                break;
            case ScalingSignal.QueueDepth when IsEventDriven(plan):
                yield return Scaled(plan, QueueTrigger(cluster, plan));
                break;
            case var _ when plan.Scales:
                yield return Autoscaler(plan);
                break;
        }
    }

    /// <summary>Whether KEDA scales the workload, which also starts it again after somebody has stopped it by hand.</summary>
    public static bool IsEventDriven(WorkloadPlan plan) => plan.Scales && plan.Workload.Scale?.On switch
    {
        ScalingSignal.Latency => plan.IsRouted,
        ScalingSignal.QueueDepth => plan.Shape == WorkloadShape.OdooQueueJob,
        _ => false,
    };

    private static JsonObject Autoscaler(WorkloadPlan plan)
    {
        var resource = plan.Workload.Scale?.On == ScalingSignal.Memory ? "memory" : "cpu";
        var target = plan.Workload.Scale is { On: ScalingSignal.Cpu or ScalingSignal.Memory } scale && Percentage.TryParse(scale.Target, out var percentage)
            ? (int)Math.Round(percentage.Fraction * 100)
            : DefaultUtilisation;
        return KubeObject.For(plan, "autoscaling/v2", "HorizontalPodAutoscaler").With("spec", new JsonObject
        {
            ["scaleTargetRef"] = Tree.Map(("apiVersion", "apps/v1"), ("kind", plan.Controller), ("name", plan.Name)),
            ["minReplicas"] = plan.Replicas.Lowest,
            ["maxReplicas"] = plan.Replicas.Highest,
            ["metrics"] = Tree.List(new JsonObject
            {
                ["type"] = "Resource",
                ["resource"] = new JsonObject { ["name"] = resource, ["target"] = new JsonObject { ["type"] = "Utilization", ["averageUtilization"] = target } },
            }),
            ["behavior"] = Behaviour(),
        });
    }

    private static JsonObject Scaled(WorkloadPlan plan, JsonObject trigger)
    {
        var spec = new JsonObject
        {
            ["scaleTargetRef"] = Tree.Map(("apiVersion", "apps/v1"), ("kind", plan.Controller), ("name", plan.Name)),
            ["pollingInterval"] = PollingSeconds,
            ["cooldownPeriod"] = CooldownSeconds,
            // The floor that failures are survived with: what is left when neither the signal nor the fallback works.
            ["minReplicaCount"] = plan.Replicas.Lowest,
            ["maxReplicaCount"] = plan.Replicas.Highest,
        };
        // "If higher": a signal that is lost at the busiest hour must not shrink what is running.
        spec.With("fallback", plan.Workload.Scale?.Fallback is { } replicas
            ? new JsonObject { ["failureThreshold"] = 3, ["replicas"] = Math.Clamp(replicas, plan.Replicas.Lowest, plan.Replicas.Highest), ["behavior"] = "currentReplicasIfHigher" }
            : null);
        spec["advanced"] = new JsonObject { ["horizontalPodAutoscalerConfig"] = new JsonObject { ["behavior"] = Behaviour() } };
        spec["triggers"] = Tree.List(trigger);
        return KubeObject.For(plan, "keda.sh/v1alpha1", "ScaledObject").With("spec", spec);
    }

    private static JsonObject LatencyTrigger(WorkloadPlan plan)
    {
        var target = DurationText.TryParse(plan.Workload.Scale!.Target, out var latency) ? latency : TimeSpan.FromSeconds(1);
        return new JsonObject
        {
            ["type"] = "prometheus",
            ["metricType"] = "Value",
            ["metadata"] = Tree.Map(
                ("serverAddress", "https://metrics.invalid"),
                ("query", $"histogram_quantile(0.95, sum by (le) (rate(traefik_service_request_duration_seconds_bucket{{service=~\"{ServiceNames.Pattern(plan.Namespace, plan.Name)}\"}}[2m])))"),
                ("threshold", target.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)),
                // Read as zero, an outage of the metrics would shrink the workload.
                ("ignoreNullValues", "false")),
            ["authenticationRef"] = Tree.Map(("name", MetricsReaderOf(plan))),
        };
    }

    private static JsonObject MetricsReader(WorkloadPlan plan) => KubeObject.For(plan, "keda.sh/v1alpha1", "TriggerAuthentication", MetricsReaderOf(plan))
        .With("spec", new JsonObject { ["podIdentity"] = Tree.Map(("provider", "azure-workload")) });

    private static string MetricsReaderOf(WorkloadPlan plan) => KubeName.Of(plan.Name, "metrics");

    private static JsonObject QueueTrigger(ClusterPlan cluster, WorkloadPlan plan)
    {
        var database = plan.Database;
        var address = database is null ? null : StoreAddress.Of(cluster, plan, database);
        return new JsonObject
        {
            ["type"] = "postgresql",
            ["metricType"] = "AverageValue",
            ["metadata"] = Tree.Map(
                ("host", address?.Host ?? "database.invalid"),
                ("port", (address?.Port ?? 5432).ToString(CultureInfo.InvariantCulture)),
                ("dbName", database is null ? "odoo" : Variables.Database(database)),
                ("userName", database is null ? "odoo" : Variables.User(plan, database)),
                ("passwordFromEnv", "PGPASSWORD"),
                ("sslmode", "require"),
                ("query", "SELECT count(*) FROM queue_job WHERE state IN ('pending', 'enqueued', 'started')"),
                ("targetQueryValue", plan.Workload.Scale!.Target)),
        };
    }

    // Up at once and down one by one: load comes in waves, and a pod that was taken away too early costs its start.
    private static JsonObject Behaviour() => new()
    {
        ["scaleUp"] = new JsonObject { ["stabilizationWindowSeconds"] = 0, ["policies"] = Tree.List(Policy("Percent", 100, 15)) },
        ["scaleDown"] = new JsonObject { ["stabilizationWindowSeconds"] = 300, ["policies"] = Tree.List(Policy("Pods", 1, 60)) },
    };

    private static JsonObject Policy(string type, int value, int periodSeconds) => new() { ["type"] = type, ["value"] = value, ["periodSeconds"] = periodSeconds };
}

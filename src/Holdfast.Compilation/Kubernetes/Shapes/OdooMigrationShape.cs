using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>The upgrade of an Odoo's modules: a job that stands suspended until a release lets it go, and that is never tried twice.</summary>
internal static class OdooMigrationShape
{
    /// <summary>How much longer than rehearsed an upgrade may take before it is stopped.</summary>
    private const int Patience = 3;
    private static readonly TimeSpan UnrehearsedUpgrade = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The job, for the Odoo that people use; the other roles share its database.</summary>
    public static JsonObject Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = OdooPod.Container(cluster, plan, [.. OdooPod.WithConfiguration, "--update=base", "--stop-after-init", "--no-http", "--workers=0", "--max-cron-threads=0"]);
        container["name"] = "migrate";
        container.Remove("ports");
        container.Remove("lifecycle");
        Limit(container, plan);
        var template = PodTemplate.Of(cluster, plan, OdooPod.Content(cluster, plan, container, runsOnce: true));
        // Not among the pods that the service and the disruption budget count.
        template["metadata"]!["labels"]![KubeObject.NameLabel] = NameOf(plan);
        var job = KubeObject.For(plan, "batch/v1", "Job", NameOf(plan));
        job["metadata"]!["labels"]![KubeObject.NameLabel] = NameOf(plan);
        return job.With("spec", new JsonObject
        {
            ["suspend"] = true,
            // Odoo commits after each module: what failed half-way is restored, not repeated.
            ["backoffLimit"] = 0,
            ["activeDeadlineSeconds"] = Seconds.Of((cluster.Estate.Odoo?.Upgrade?.Takes ?? UnrehearsedUpgrade) * Patience),
            ["ttlSecondsAfterFinished"] = Seconds.Of(Kept),
        }
            .When(cluster.Features.PodReplacement, "podReplacementPolicy", "Failed")
            .With("template", template));
    }

    public static string NameOf(WorkloadPlan plan) => KubeName.Of(KubeName.LongestOfJob, plan.Name, "migrate");

    // Only here: a statement that waits for a lock makes everybody behind it wait too.
    private static void Limit(JsonObject container, WorkloadPlan plan)
    {
        if (plan.Database?.MigrationTimeouts is not { } limits)
            return;
        foreach (var variable in container["env"]!.AsArray().Where(variable => variable!["name"]!.GetValue<string>() == "PGOPTIONS"))
        {
            var options = variable!["value"]!.GetValue<string>();
            if (limits.Lock is { } locks)
                options += string.Create(CultureInfo.InvariantCulture, $" -c lock_timeout={locks.TotalMilliseconds}");
            if (limits.Statement is { } statement)
                options += string.Create(CultureInfo.InvariantCulture, $" -c statement_timeout={statement.TotalMilliseconds}");
            variable["value"] = options;
        }
    }
}

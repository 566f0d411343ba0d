using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>The container of a workload.</summary>
internal static class PodContainer
{
    /// <summary>The container without command and probes, which its shape adds.</summary>
    public static JsonObject Of(ClusterPlan cluster, WorkloadPlan plan, JsonArray environment, IEnumerable<(string Volume, string Path)> mounts, string? name = null) => new JsonObject
    {
        ["name"] = name ?? plan.Name,
        // An estate may not know its image yet; this name never resolves, so that nothing else is pulled in its place.
        ["image"] = plan.Workload.Image ?? $"image-not-declared.invalid/{plan.Name}",
    }
        .With("resources", Resources(plan))
        .With("securityContext", Hardening.OfContainer())
        .With("ports", name is null && plan.Port is { } port ? Tree.List(new JsonObject { ["name"] = "http", ["containerPort"] = port }) : null)
        .With("env", environment.Count > 0 ? environment : null)
        .With("volumeMounts", Tree.List(mounts.Select(mount => Tree.Map(("name", mount.Volume), ("mountPath", mount.Path)))))
        .With("lifecycle", name is null && plan.Drain.PreStop > TimeSpan.Zero ? PreStop(cluster, plan.Drain.PreStop) : null);

    public static JsonObject Scratch(string name, string limit) => new() { ["name"] = name, ["emptyDir"] = Tree.Map(("sizeLimit", limit)) };

    /// <summary>An amount as Kubernetes writes it: it has binary units, but no letter B.</summary>
    public static string Amount(ByteSize size)
    {
        var text = size.ToString();
        return text.EndsWith("iB", StringComparison.Ordinal) ? text[..^1] : size.Bytes.ToString(CultureInfo.InvariantCulture);
    }

    // Processor time is asked for and not limited: a limit throttles even when nobody else wants it. Memory beyond the request is taken from others.
    private static JsonObject? Resources(WorkloadPlan plan)
    {
        if (plan.Workload.Resources is not { } asked)
            return null;
        var requests = new JsonObject().With("cpu", asked.Cpu?.ToString()).With("memory", asked.Memory is { } memory ? Amount(memory) : null);
        return new JsonObject { ["requests"] = requests }.With("limits", asked.Memory is { } most ? Tree.Map(("memory", Amount(most))) : null);
    }

    private static JsonObject PreStop(ClusterPlan cluster, TimeSpan pause)
    {
        var seconds = Seconds.Of(pause);
        JsonObject action = cluster.Features.PreStopSleep
            ? new() { ["sleep"] = new JsonObject { ["seconds"] = seconds } }
            : Probing.Run("sleep", seconds.ToString(CultureInfo.InvariantCulture));
        return new JsonObject { ["preStop"] = action };
    }
}

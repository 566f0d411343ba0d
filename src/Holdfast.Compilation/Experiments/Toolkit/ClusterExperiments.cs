using System.Text.Json.Nodes;
using Holdfast.Compilation.Experiments.ChaosMesh;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Experiments.Toolkit;

/// <summary>
/// Chaos Mesh faults as experiments of Chaos Toolkit: it asks the process's own objective before, during and after, and takes the fault back
/// when it is in danger. Chaos Mesh alone would not notice. `holdfast drill run` refuses them: it touches nothing but a lab.
/// </summary>
internal static class ClusterExperiments
{
    /// <summary>The burn at which people are called: the budget of 30 days gone within two.</summary>
    private const decimal Burn = 14.4m;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    public static IEnumerable<CompiledFile> Of(CompilationSource source, IReadOnlyList<MeshFault> faults)
    {
        foreach (var group in faults.GroupBy(fault => (fault.Process, fault.Scenario)))
        {
            var process = source.Estate.Processes[group.Key.Process];
            var promises = Signals.ObjectivesOf(source, process).Where(promise => promise.LatencyEdge is null).ToList();
            // Without a question to ask nothing would stop the fault: then there is the paused schedule only, for people who watch.
            if (promises.Count == 0)
                continue;
            yield return CompiledFile.OfYaml(
                $"{ExperimentFiles.Folder}cluster/{group.Key.Process}/{group.Key.Scenario}.yaml",
                [Experiment(group.Key.Process, group.Key.Scenario, promises, [.. group])],
                "# Chaos Toolkit's format, from the folder drills/cluster: PROMETHEUS_URL=... chaos run --hypothesis-strategy=continuously --fail-fast FILE\n");
        }
    }

    private static JsonObject Experiment(string process, string scenario, List<ServiceObjective> promises, List<MeshFault> faults) => new()
    {
        ["title"] = $"{scenario} under {process}",
        ["description"] = $"Chaos Mesh makes {scenario} happen to what {process} stands on, for {MeshFaults.Duration} at most.",
        ["tags"] = Tree.Texts("holdfast", scenario, process),
        ["contributions"] = new JsonObject { ["availability"] = "high", ["reliability"] = "high", ["security"] = "none" },
        ["configuration"] = new JsonObject { ["prometheus_url"] = Tree.Map(("type", "env"), ("key", "PROMETHEUS_URL")) },
        ["runtime"] = new JsonObject { ["rollbacks"] = Tree.Map(("strategy", "always")) },
        ["steady-state-hypothesis"] = new JsonObject { ["title"] = "The objective is not in danger", ["probes"] = Tree.List(promises.Select(Probe)) },
        ["method"] = Tree.List(faults.Select((fault, index) => Action(fault, last: index == faults.Count - 1))),
        ["rollbacks"] = Tree.List(faults.Select(fault => Step($"take {fault.Name} back", "delete", fault, "--ignore-not-found", "--wait=false"))),
    };

    // No answer is not met: promtool prints nothing then, and the pattern asks for a one.
    private static JsonObject Probe(ServiceObjective promise) => new()
    {
        ["type"] = "probe",
        ["name"] = promise.Name,
        ["tolerance"] = Tree.Map(("type", "regex"), ("pattern", "=> 1 @"), ("target", "stdout")),
        ["provider"] = LabExperiments.Process("promtool", "query", "instant", "${prometheus_url}", Question(promise)).With("timeout", 10),
    };

    private static string Question(ServiceObjective promise) =>
        $"{promise.BadRate(Window)} / {promise.TotalRate(Window)} <= bool {PromText.Number(Math.Min(0.5m, Burn * (1 - promise.Objective)))}";

    private static JsonObject Action(MeshFault fault, bool last)
    {
        var step = Step($"begin {fault.Name}", "create", fault);
        // Long enough for the fault to run its time under the continuous question.
        return last ? step.With("pauses", new JsonObject { ["after"] = MeshFaults.DurationSeconds }) : step;
    }

    private static JsonObject Step(string name, string verb, MeshFault fault, params IEnumerable<string> more) => new()
    {
        ["type"] = "action",
        ["name"] = name,
        ["provider"] = LabExperiments.Process("kubectl", [verb, "--filename", $"../{MeshFiles.OnceFile(fault)[ExperimentFiles.Folder.Length..]}", .. more]).With("timeout", 60),
    };
}

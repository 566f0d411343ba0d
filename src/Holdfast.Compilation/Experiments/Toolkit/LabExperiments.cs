using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Experiments.Toolkit;

/// <summary>Experiments in Chaos Toolkit's format that `holdfast drill run`, and `chaos run` by calling holdfast, carry out in the lab.</summary>
internal static class LabExperiments
{
    private const string Remark = "# Chaos Toolkit's format. In a lab of its own: holdfast drill run FILE [ESTATE]. With `chaos run FILE`, start a lab before: holdfast lab up.\n";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        foreach (var scenario in ScenarioCatalog.All.Where(scenario => scenario.NotInLab is null))
        {
            var processes = source.Estate.Processes.Values.Where(process => Concerns(source, scenario.Hits, process)).OrderBy(process => process.Name, StringComparer.Ordinal).ToList();
            if (processes.Count > 0)
                yield return CompiledFile.OfYaml($"{ExperimentFiles.Folder}lab/{scenario.Name}.yaml", [Experiment(source, scenario, processes)], Remark);
        }
    }

    /// <summary>Whether a process stands on what a scenario hits.</summary>
    private static bool Concerns(CompilationSource source, DrillHit hits, BusinessProcess process)
    {
        var below = source.Graph.Reaches(process.Name).Select(reached => reached.Node).ToList();
        return hits switch
        {
            DrillHit.Application => below.Exists(node => node.Kind == GraphNodeKind.Workload),
            DrillHit.Partner => below.Exists(node => node.Kind == GraphNodeKind.Partner),
            _ => below.Exists(node => source.Estate.Stores.GetValueOrDefault(node.Name)?.Engine.Kind == (hits == DrillHit.Cache ? StoreEngineKind.Redis : StoreEngineKind.Postgresql)),
        };
    }

    private static JsonObject Experiment(CompilationSource source, DrillScenario scenario, List<BusinessProcess> processes) => new()
    {
        ["title"] = $"{scenario.Name}: what the processes of {source.Estate.Estate} promise",
        ["description"] = $"In a lab of real components that stands for the estate, {scenario.Name} happens while every process writes.",
        ["tags"] = Tree.Texts("holdfast", scenario.Name),
        ["contributions"] = new JsonObject { ["availability"] = "high", ["reliability"] = "high", ["security"] = "none" },
        ["steady-state-hypothesis"] = new JsonObject
        {
            ["title"] = "Redundancy is whole",
            ["probes"] = Tree.List(new JsonObject { ["type"] = "probe", ["name"] = "redundancy", ["tolerance"] = 0, ["provider"] = Process("holdfast", "lab", "status") }),
        },
        ["method"] = Tree.List(new JsonObject { ["type"] = "action", ["name"] = scenario.Name, ["provider"] = Process("holdfast", "drill", "run", scenario.Name) }),
        ["rollbacks"] = new JsonArray(),
        ["extensions"] = Tree.List(new JsonObject
        {
            ["name"] = "holdfast",
            ["processes"] = new JsonObject(processes.Select(process => KeyValuePair.Create(process.Name, (JsonNode?)Promise(process)))),
        }),
    };

    private static JsonObject Promise(BusinessProcess process) =>
        Tree.Map(("rto", DurationText.Format(process.Objectives.Rto)), ("rpo", DurationText.Format(process.Objectives.Rpo)));

    /// <summary>A provider that runs a program.</summary>
    public static JsonObject Process(string path, params IEnumerable<string> arguments) =>
        new() { ["type"] = "process", ["path"] = path, ["arguments"] = Tree.Texts(arguments) };
}

using Holdfast.Compilation.Kubernetes;

namespace Holdfast.Compilation.Experiments.ChaosMesh;

/// <summary>The faults as objects: paused schedules, one kustomize root for each process, and each fault on its own.</summary>
internal static class MeshFiles
{
    /// <summary>With this annotation Chaos Mesh starts nothing.</summary>
    public const string Pause = "experiment.chaos-mesh.org/pause";

    private const string Root = ExperimentFiles.Folder + "chaos-mesh/";

    public static string OnceFile(MeshFault fault) => $"{Root}once/{fault.Process}/{fault.Scenario}-{fault.Target.Part}.yaml";

    public static IEnumerable<CompiledFile> Of(IReadOnlyList<MeshFault> faults) =>
    [
        .. faults.Select(fault => CompiledFile.OfYaml(OnceFile(fault), [fault.Once()])),
        .. faults.GroupBy(fault => fault.Process).SelectMany(process => Kustomization.FilesOf(
            $"{Root}schedules/{process.Key}/",
            process.GroupBy(fault => fault.Scenario).Select(scenario => ($"{scenario.Key}.yaml", "", scenario.Select(fault => (System.Text.Json.Nodes.JsonNode)fault.Schedule()))))),
    ];
}

using Holdfast.Compilation.Experiments.ChaosMesh;
using Holdfast.Compilation.Experiments.ChaosStudio;
using Holdfast.Compilation.Experiments.Toolkit;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation.Experiments;

/// <summary>
/// Failures that are made on purpose, as files. They stand apart from what is deployed: no agent applies them and no deployment of the
/// platform holds them, so that nothing but a person's decision starts one.
/// </summary>
internal static class ExperimentFiles
{
    public const string Folder = "drills/";

    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        var cluster = new ClusterPlan(source);
        var permitted = DrillPermit.IsGiven(source);
        var radii = permitted ? source.Estate.Processes.Values.Select(process => BlastRadius.Of(cluster, process)).ToList() : [];
        var faults = permitted ? MeshFaults.Of(cluster, radii) : [];
        var studio = permitted ? StudioFiles.Of(source) : [];
        return
        [
            .. LabExperiments.Of(source),
            .. MeshFiles.Of(faults),
            .. ClusterExperiments.Of(source, faults),
            .. studio,
            new CompiledFile(Folder + "README.md", ExperimentsPage.Of(source, permitted, radii, faults, hasStudio: studio.Count > 0)),
        ];
    }
}

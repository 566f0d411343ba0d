using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Experiments.ChaosStudio;

/// <summary>
/// Failures of the platform itself as Chaos Studio's experiments. They hit every process of the environment, so they exist only where the
/// cluster is the environment's own, and are deployed by hand, on the day, beside the platform and never with it.
/// </summary>
internal static class StudioFiles
{
    private const string Root = ExperimentFiles.Folder + "chaos-studio/";

    /// <summary>Whether the environment can have them.</summary>
    public static bool Fits(CompilationSource source) =>
        source.Estate is { Azure: not null, Platform.Cluster: not null }
        && DrillPermit.IsGiven(source)
        && source.Estate.Environments.GetValueOrDefault(source.Environment)?.Cluster != EnvironmentCluster.Shared;

    public static IReadOnlyList<CompiledFile> Of(CompilationSource source)
    {
        if (!Fits(source))
            return [];
        var plan = new AzurePlan(source);
        var pools = StudioNodes.Of(plan);
        var main = StudioModule.Of(plan, pools);
        return
        [
            CompiledFile.OfBicep(Root + "main.bicep", main),
            .. pools is null ? Enumerable.Empty<CompiledFile>() : [CompiledFile.OfBicep(Root + "nodes.bicep", pools.File)],
            new CompiledFile(Root + "main.bicepparam", Parameters(plan, main).Write()),
            new CompiledFile(Root + "bicepconfig.json", LinterRules.File),
        ];
    }

    private static BicepFile Parameters(AzurePlan plan, BicepFile main)
    {
        var file = new BicepFile("What the experiments are told. The scale sets of the node pools are made by the cluster: NODE_SCALE_SETS is {\"pool\":\"aks-pool-12345678-vmss\",...}; what is not set is nothing, and the deployment fails.")
        {
            Heading = "using 'main.bicep'",
        };
        file.Add(new Assignment("name", plan.Name));
        file.Add(new Assignment("location", plan.Placement.Region.Text));
        file.Add(new Assignment("tags", new ObjectLiteral { ["estate"] = plan.Estate.Estate.Text, ["environment"] = plan.Source.Environment, ["owner"] = plan.Estate.Owner, ["managed-by"] = "holdfast" }));
        file.Add(new Assignment("scaleSets", new Call("json", new Call("readEnvironmentVariable", "NODE_SCALE_SETS", "{}"))));
        file.DropValuesUnknownTo(main);
        return file;
    }
}

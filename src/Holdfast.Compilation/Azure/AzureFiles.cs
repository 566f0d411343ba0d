using Holdfast.Compilation.Plan;

namespace Holdfast.Compilation.Azure;

/// <summary>The Azure resources of an estate, as Bicep: one module for each concern, one file that puts them together, and its parameters.</summary>
internal static class AzureFiles
{
    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        if (source.Estate.Azure is null)
            return [];
        var deployment = Deployment.Of(new AzurePlan(source));
        return
        [
            .. deployment.Modules.Select(module => module.Compiled),
            CompiledFile.OfBicep("azure/main.bicep", deployment.Main),
            new CompiledFile("azure/main.bicepparam", deployment.Parameters.Write()),
            new CompiledFile("azure/bicepconfig.json", LinterRules.File),
        ];
    }
}

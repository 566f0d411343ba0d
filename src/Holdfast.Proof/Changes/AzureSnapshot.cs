using System.Text.Json.Nodes;
using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Proof.Compiling;

namespace Holdfast.Proof.Changes;

/// <summary>The Azure resources of an estate, evaluated by the Bicep compiler without a cloud.</summary>
/// <param name="Resources">What would be deployed; null when it could not be evaluated.</param>
/// <param name="Problem">Why not, and what to do; null when it was.</param>
internal sealed record AzureSnapshot(JsonArray? Resources, string? Problem)
{
    // What is deployed depends on neither; names are computed from them.
    private const string Subscription = "00000000-0000-0000-0000-000000000000";

    public static async Task<AzureSnapshot> OfAsync(CompilationSource source, CompiledTree tree, string searchPath, CancellationToken cancellation)
    {
        if (source.Estate.Azure is not { } azure)
            return new AzureSnapshot([], null);
        if (ExternalTool.Bicep.Find(searchPath) is not { } tool)
            return new AzureSnapshot(null, $"bicep is missing: {ExternalTool.Bicep.HowToGet}");
        using var folder = new TreeFolder(tree);
        var place = folder.PathOf($"{source.Environment}/azure");
        var (exitCode, said) = await ToolRun.RunAsync(tool, ["snapshot", "main.bicepparam", "--mode", "overwrite", "--subscription-id", Subscription, "--location", azure.Region.Text], place, folder.Scratch, cancellation);
        return exitCode == 0 && JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(place, "main.snapshot.json"), cancellation))?["predictedResources"] is JsonArray resources
            ? new AzureSnapshot(resources, null)
            : new AzureSnapshot(null, $"bicep snapshot failed: {said}");
    }
}

using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.GitOps;

/// <summary>The way of a change from a pull request into the cluster: nothing where the estate has no agent.</summary>
internal static class GitOpsFiles
{
    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        if (source.Estate.Gitops?.Tool is not { } tool)
            return [];
        var cluster = new ClusterPlan(source);
        var order = SyncOrder.OfFolders(cluster);
        return
        [
            .. tool == GitOpsTool.Flux ? new FluxFiles(source, cluster, order).Files() : new ArgoFiles(source, order).Files(),
            .. OwnerFiles.Of(source),
            .. new GitHubPipelines(source).Files(),
            .. new AzurePipelines(source).Files(),
            new CompiledFile("gitops/README.md", LayoutPage.Of(source, order)),
        ];
    }
}

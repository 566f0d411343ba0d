using Holdfast.Compilation;
using Holdfast.Compilation.Checking;
using Holdfast.Compilation.Plan;

namespace Holdfast.Proof.Compiling;

/// <summary>Has a compiled tree judged by the tools that will receive it, and by what is known of their types and schemas.</summary>
/// <param name="searchPath">Where to look for the tools; the PATH of this process when absent.</param>
/// <param name="thorough">Whether tests that take minutes are made, too.</param>
public sealed class TreeVerifier(string? searchPath = null, bool thorough = false)
{
    private readonly string path = searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>The verdicts on a tree.</summary>
    /// <param name="sources">What it was compiled from.</param>
    /// <param name="tree">The tree; it is written to a folder of this run, which is removed.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<TreeVerification> VerifyAsync(IReadOnlyList<CompilationSource> sources, CompiledTree tree, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(tree);
        var reports = TreeChecks.All(tree);
        var (types, objects) = (reports[0], reports[1]);
        var verdicts = reports.Select(CheckVerdict.Of).ToList();
        progress?.Report($"{types.Judged:N0} Azure resources and {objects.Judged:N0} Kubernetes objects compared with their types and schemas");

        using var folder = new TreeFolder(tree);
        foreach (var source in sources)
        {
            var environment = new VerifiedFolder(source, tree, folder);
            verdicts.AddRange(await BicepJudge.JudgeAsync(environment, ExternalTool.Bicep.Find(path), cancellation));
            progress?.Report($"{source.Environment}: Azure files judged");
            verdicts.AddRange(await PromtoolJudge.JudgeAsync(environment, ExternalTool.Promtool.Find(path), thorough, cancellation));
            verdicts.AddRange(await AmtoolJudge.JudgeAsync(environment, ExternalTool.Amtool.Find(path), cancellation));
            progress?.Report($"{source.Environment}: rules and routes judged");
        }

        return new TreeVerification(verdicts, objects);
    }
}

using Holdfast.Compilation;
using Holdfast.Compilation.Changes;
using Holdfast.Compilation.Plan;
using Holdfast.Prediction;
using Holdfast.Prediction.Variants;

namespace Holdfast.Proof.Changes;

/// <summary>Says what a change of an estate changes in its platform, whom it reaches, and what it does to the prediction.</summary>
/// <param name="searchPath">Where to look for the Bicep compiler; the PATH of this process when absent.</param>
public sealed class ChangePlanner(string? searchPath = null)
{
    private readonly string path = searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <param name="before">The estate as it is.</param>
    /// <param name="after">The estate as it will be, in the same environment.</param>
    /// <param name="prediction">How to predict; null predicts nothing.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ChangePlan> PlanAsync(CompilationSource before, CompilationSource after, PredictionOptions? prediction, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Compiler.Compile([before]), Compiler.Compile([after]));
        var kubernetes = KubernetesChanges.Between(old, now, after.Environment);
        progress?.Report("Kubernetes objects compared");
        var evaluating = (Before: AzureSnapshot.OfAsync(before, old, path, cancellation), After: AzureSnapshot.OfAsync(after, now, path, cancellation));
        var (was, willBe) = (await evaluating.Before, await evaluating.After);
        var problem = was.Problem ?? willBe.Problem;
        var parts = before.Estate.Workloads.Keys.Concat(before.Estate.Stores.Keys).Concat(after.Estate.Workloads.Keys).Concat(after.Estate.Stores.Keys).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<ObjectChange>? azure = problem is null ? AzureChanges.Between(was.Resources!, willBe.Resources!, parts) : null;
        progress?.Report(problem is null ? "Azure resources evaluated and compared" : $"Azure was not evaluated: {problem}");
        return new ChangePlan
        {
            Estate = after.Estate.Estate.Text,
            Environment = after.Environment,
            Azure = azure,
            AzureNotEvaluated = problem,
            Resources = willBe.Resources?.Count ?? 0,
            Kubernetes = kubernetes,
            Objects = KubernetesChanges.CountOf(now, after.Environment),
            Touched = Reach.Of([.. (azure ?? []), .. kubernetes], before, after),
            Predicted = prediction is null || (kubernetes.Count == 0 && azure is { Count: 0 }) ? [] : Predict(before, after, prediction, cancellation),
        };
    }

    private static IReadOnlyList<Difference> Predict(CompilationSource before, CompilationSource after, PredictionOptions options, CancellationToken cancellation)
    {
        var written = Variant.Of("before", before.Estate, options, cancellation: cancellation);
        return Difference.Between(written, Variant.Of("after", after.Estate, options, written, cancellation));
    }
}

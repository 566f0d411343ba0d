using Holdfast.Compilation.Changes;
using Holdfast.Prediction.Variants;

namespace Holdfast.Proof.Changes;

/// <summary>What a change of an estate changes in its platform.</summary>
public sealed record ChangePlan
{
    public required string Estate { get; init; }

    public required string Environment { get; init; }

    /// <summary>What changes in Azure; null when it could not be evaluated.</summary>
    public required IReadOnlyList<ObjectChange>? Azure { get; init; }

    /// <summary>Why Azure could not be evaluated, and what to do; null when it was.</summary>
    public required string? AzureNotEvaluated { get; init; }

    /// <summary>How many Azure resources there are afterwards.</summary>
    public required int Resources { get; init; }

    public required IReadOnlyList<ObjectChange> Kubernetes { get; init; }

    /// <summary>How many Kubernetes objects there are afterwards.</summary>
    public required int Objects { get; init; }

    /// <summary>The processes that are reached, the worst off first.</summary>
    public required IReadOnlyList<TouchedProcess> Touched { get; init; }

    /// <summary>What the change does to the predicted availability of processes that were there before; empty when nothing was predicted.</summary>
    public required IReadOnlyList<Difference> Predicted { get; init; }

    /// <summary>All changes.</summary>
    public IEnumerable<ObjectChange> Changes => (Azure ?? []).Concat(Kubernetes);

    /// <summary>The worst that happens beside; null when nothing does.</summary>
    public HazardKind? Worst => Changes.Max(change => change.Worst);
}

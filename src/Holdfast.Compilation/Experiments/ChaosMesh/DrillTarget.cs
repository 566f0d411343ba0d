namespace Holdfast.Compilation.Experiments.ChaosMesh;

/// <summary>Pods that a fault may hit.</summary>
/// <param name="Part">The workload or store.</param>
/// <param name="Namespace">Where its pods are.</param>
/// <param name="IsDatabase">Whether it is a database that runs in the cluster.</param>
/// <param name="AlsoHits">Other processes that stand on it, of the same tenant or of the estate.</param>
internal sealed record DrillTarget(string Part, string Namespace, bool IsDatabase, IReadOnlyList<string> AlsoHits)
{
    /// <summary>The label that tells its pods from all others of the namespace.</summary>
    public string Label => IsDatabase ? "cnpg.io/cluster" : Kubernetes.KubeObject.NameLabel;
}

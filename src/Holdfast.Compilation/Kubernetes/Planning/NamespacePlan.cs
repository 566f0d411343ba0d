using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>A namespace of workloads and stores.</summary>
/// <param name="Name">Its name in the cluster.</param>
/// <param name="Tenant">Whose it is; null for the estate's own.</param>
internal sealed record NamespacePlan(string Name, Tenant? Tenant);

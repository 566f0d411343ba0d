namespace Holdfast.Compilation.GitOps;

/// <summary>What the agent applies as one, and waits for before it goes on.</summary>
/// <param name="Name">The name of a workload or store, or of what all of them need.</param>
/// <param name="Namespace">Where it runs.</param>
/// <param name="Needs">The units that must be healthy before this one is applied.</param>
/// <param name="Files">Which files below the environment's folder belong to it, as patterns.</param>
internal sealed record SyncUnit(string Name, string Namespace, IReadOnlyList<string> Needs, IReadOnlyList<string> Files)
{
    /// <summary>Namespaces, policies, accounts and secrets: what everything needs.</summary>
    public const string Foundation = "foundation";

    /// <summary>Whether the unit holds data, which no agent may take away.</summary>
    public bool HoldsData { get; init; }

    /// <summary>Whether something else than Git sets the number of its replicas.</summary>
    public bool IsScaled { get; init; }
}

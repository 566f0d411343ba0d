namespace Holdfast.Compilation.GitOps;

/// <summary>What is applied as one, and waited for before what stands on it.</summary>
/// <param name="Name">The name of a workload or store, or of a directory of the compiled tree.</param>
/// <param name="Namespace">Where it runs.</param>
/// <param name="Needs">The units that must be healthy before this one is applied.</param>
internal sealed record SyncUnit(string Name, string Namespace, IReadOnlyList<string> Needs)
{
    /// <summary>The directory below the environment's folder; empty for a part, which is a file of one.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whose it is; null for the estate's own.</summary>
    public string? Tenant { get; init; }

    /// <summary>Whether a job in it is let go by a release, and not by Git.</summary>
    public bool Migrates { get; init; }

    /// <summary>Whether it is the chart of the proxy, with the values of the directory.</summary>
    public bool IsChart { get; init; }
}

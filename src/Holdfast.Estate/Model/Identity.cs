namespace Holdfast.Estate.Model;

/// <summary>The directory and the groups that people act through.</summary>
public sealed record Identity
{
    /// <summary>The directory (Entra ID tenant).</summary>
    public required string Tenant { get; init; }

    /// <summary>The directory's groups, by the role they play here.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = Named.None<string>();

    /// <summary>How workloads prove who they are to stores and to the vault.</summary>
    public SoftwareIdentity? Workloads { get; init; }

    /// <summary>How pipelines prove who they are to Azure.</summary>
    public SoftwareIdentity? Pipelines { get; init; }

    /// <summary>Accounts for the day on which nobody can sign in as usual.</summary>
    public BreakGlass? BreakGlass { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>The directory and the groups that people act through.</summary>
public sealed record Identity
{
    /// <summary>The directory (Entra ID tenant).</summary>
    public required string Tenant { get; init; }

    /// <summary>The directory's groups, by the role they play here.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = Named.None<string>();
}

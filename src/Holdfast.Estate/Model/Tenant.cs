namespace Holdfast.Estate.Model;

/// <summary>An organisation, or a subsidiary, that shares the platform.</summary>
public sealed record Tenant
{
    /// <summary>The tenant's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the tenant.</summary>
    public string? Owner { get; init; }

    /// <summary>The area that this tenant's data may not leave.</summary>
    public string? Residency { get; init; }

    /// <summary>How much of the shared platform the tenant may take.</summary>
    public Quota? Quota { get; init; }
}

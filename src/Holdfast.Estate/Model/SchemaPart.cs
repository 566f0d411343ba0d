namespace Holdfast.Estate.Model;

/// <summary>A part of an application's schema and its version.</summary>
public sealed record SchemaPart
{
    /// <summary>The part, such as an Odoo module.</summary>
    public required string Part { get; init; }

    /// <summary>Its version, as the database holds it.</summary>
    public required string Version { get; init; }
}

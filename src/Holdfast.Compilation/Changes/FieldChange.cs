namespace Holdfast.Compilation.Changes;

/// <summary>A field that is not what it was.</summary>
/// <param name="Path">The place, such as <c>spec.template.spec.containers[odoo].image</c>.</param>
/// <param name="Before">The value before, as JSON; null when there was none.</param>
/// <param name="After">The value after, as JSON; null when there is none.</param>
public sealed record FieldChange(string Path, string? Before, string? After);

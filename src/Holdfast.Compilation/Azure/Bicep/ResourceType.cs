namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A type of Azure resource in one version of its API.</summary>
/// <param name="Name">The type's name: <c>Microsoft.KeyVault/vaults</c>.</param>
/// <param name="Version">The version: a date, and <c>-preview</c> for one that may go away.</param>
internal sealed record ResourceType(string Name, string Version)
{
    /// <summary>Why a preview is right here, or null for a stable version.</summary>
    public string? AllowedPreview { get; init; }

    public override string ToString() => $"{Name}@{Version}";
}

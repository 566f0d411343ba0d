using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Where images are pulled from.</summary>
public sealed record Registry
{
    /// <summary>Its host, as images name it.</summary>
    public string? Host { get; init; }

    /// <summary>Its tier.</summary>
    public RegistryTier Tier { get; init; } = RegistryTier.Premium;

    /// <summary>Whether it survives the loss of a zone.</summary>
    public bool ZoneRedundant { get; init; }

    /// <summary>Further regions with a copy of their own.</summary>
    public IReadOnlyList<Name> Regions { get; init; } = [];

    /// <summary>How long a deleted image can be brought back.</summary>
    public TimeSpan? SoftDelete { get; init; }

    /// <summary>Whether anyone may pull without signing in.</summary>
    public bool AnonymousPull { get; init; }

    /// <summary>Hosts of other registries whose images it keeps a copy of.</summary>
    public IReadOnlyList<string> Caches { get; init; } = [];

}

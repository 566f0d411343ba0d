using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What the recovery itself needs, and where that is when the region is gone: regions by name, or <c>outside</c> for what no Azure region holds.</summary>
public sealed record RecoveryPath
{
    /// <summary>Where secrets and keys can be read.</summary>
    public IReadOnlyList<Name> Secrets { get; init; } = [];

    /// <summary>Where the repositories and the state of what is deployed are.</summary>
    public IReadOnlyList<Name> Configuration { get; init; } = [];

    /// <summary>Where what deploys runs: pipelines, their runners, agents.</summary>
    public IReadOnlyList<Name> Pipelines { get; init; } = [];

    /// <summary>Where the runbooks can be read.</summary>
    public IReadOnlyList<RunbookPlace> Runbooks { get; init; } = [];

    /// <summary>What moves people to the other region.</summary>
    public TrafficSwitch? Traffic { get; init; }
}

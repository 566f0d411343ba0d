using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>An environment: settings of its own, and an overlay over the estate that the reader has already applied.</summary>
public sealed record DeploymentEnvironment
{
    /// <summary>The environment's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Its size in relation to the estate as written; 100% when absent.</summary>
    public Percentage? Scale { get; init; }

    /// <summary>When it runs; always when absent.</summary>
    public WeeklyHours? Running { get; init; }

    /// <summary>Where its data comes from.</summary>
    public EnvironmentData? Data { get; init; }

    /// <summary>Whether failures may be made here on purpose; where nobody says so, only where the data is not live.</summary>
    public bool? Drills { get; init; }

    /// <summary>How a copy of production is made harmless.</summary>
    public Neutralisation? Neutralise { get; init; }

    /// <summary>What it promises to those who use it, instead of what the business needs of production.</summary>
    public DeclaredObjectives? Objectives { get; init; }

    /// <summary>Whether it has a cluster of its own.</summary>
    public EnvironmentCluster? Cluster { get; init; }
}

using System.Collections.Immutable;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Failures;

/// <summary>Something that goes wrong again and again, each time without regard to the last: a Poisson process and what it takes down.</summary>
internal sealed record Hazard
{
    /// <summary>The name, unique in its model; chance is drawn by it, so two models that share it meet the same failures.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of failure, such as <c>zone-loss</c>.</summary>
    public required string Scenario { get; init; }

    /// <summary>What fails, in the words of the estate.</summary>
    public required string Component { get; init; }

    /// <summary>How often, per hour in which it can happen.</summary>
    public required double PerHour { get; init; }

    /// <summary>What it takes down, and for how long.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>Whether it also reaches parts that are down, and keeps them down: a zone's loss does; a crashed pod cannot crash again.</summary>
    public bool IsShock { get; init; }

    /// <summary>The hours in which it can happen; at any time when null. The rate is the same in a week, squeezed into these hours.</summary>
    public WeeklyHours? Window { get; init; }

    /// <summary>The age of the newest data that it destroys; null when it loses none.</summary>
    public DurationDistribution? Loss { get; init; }

    /// <summary>Whether this is the loss of a region, for which a process may have objectives of its own.</summary>
    public bool IsRegionLoss { get; init; }
}

using System.Collections.Immutable;
using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Failures;

/// <summary>Several parts seen as one.</summary>
internal sealed record Block
{
    public required string Name { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>The units and blocks in it, by number; units come first in the numbering.</summary>
    public required ImmutableArray<int> Parts { get; init; }

    /// <summary>How many must be up.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>How long a standby takes to serve, what is tolerated, or when the fallback works.</summary>
    public Recovery? Takes { get; init; }

    /// <summary>The probability that a takeover works by itself.</summary>
    public double Coverage { get; init; } = 1;

    /// <summary>How long it takes when the takeover does not work by itself.</summary>
    public Recovery? Uncovered { get; init; }
}

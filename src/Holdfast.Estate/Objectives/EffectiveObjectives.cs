using Holdfast.Estate.Graph;
using Holdfast.Estate.Values;

namespace Holdfast.Estate.Objectives;

/// <summary>What a part must promise: the strictest of what the processes that stand on it need.</summary>
/// <param name="Node">The part.</param>
/// <param name="Availability">The highest availability asked of it.</param>
/// <param name="Rto">The shortest recovery time asked of it, cut-offs included.</param>
/// <param name="Rpo">The newest recovery point asked of it; null for a store whose loss is acceptable.</param>
public sealed record EffectiveObjectives(
    GraphNode Node,
    Sourced<Availability> Availability,
    Sourced<TimeSpan> Rto,
    Sourced<TimeSpan>? Rpo);

using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What a workload, store or partner promises; what it must promise follows from the processes that use it.</summary>
public sealed record DeclaredObjectives
{
    /// <summary>The availability it promises, as a percentage.</summary>
    public Availability? Availability { get; init; }

    /// <summary>The recovery time it promises.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>The recovery point it promises.</summary>
    public TimeSpan? Rpo { get; init; }
}

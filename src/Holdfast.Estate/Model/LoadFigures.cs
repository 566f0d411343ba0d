using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>How much work comes at the busiest time, and how much of it one replica does.</summary>
public sealed record LoadFigures
{
    /// <summary>Requests or jobs at the busiest time.</summary>
    public required Rate Peak { get; init; }

    /// <summary>Requests or jobs that one replica does within its objectives; measured.</summary>
    public required Rate PerReplica { get; init; }
}

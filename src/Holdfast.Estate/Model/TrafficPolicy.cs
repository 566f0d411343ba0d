namespace Holdfast.Estate.Model;

/// <summary>Which traffic passes.</summary>
public enum TrafficPolicy
{
    /// <summary>All of it.</summary>
    Any,

    /// <summary>What the estate lists as a use, and nothing else.</summary>
    Listed,
}

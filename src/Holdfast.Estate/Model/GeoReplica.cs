using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A copy of a database or cache in another region, fed asynchronously, that can be promoted.</summary>
public sealed record GeoReplica
{
    /// <summary>The Azure region's name; the recovery region when absent.</summary>
    public Name? Region { get; init; }

    /// <summary>The age of its data that raises an alarm.</summary>
    public TimeSpan? MaxLag { get; init; }

    /// <summary>Whether clients reach the writer by a name that follows a promotion.</summary>
    public bool VirtualEndpoint { get; init; }
}

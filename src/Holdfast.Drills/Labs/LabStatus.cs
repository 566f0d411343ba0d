using Holdfast.Drills.Labs.Parts;

namespace Holdfast.Drills.Labs;

/// <summary>A lab at one moment.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Profile">How its nodes replicate.</param>
/// <param name="Uptime">Since it became complete.</param>
/// <param name="Members">The database nodes; empty when no node answers.</param>
/// <param name="Missing">What is missing until a failure of the database can be survived; empty when it has its redundancy.</param>
public sealed record LabStatus(string Id, LabProfile Profile, TimeSpan Uptime, IReadOnlyList<ClusterMember> Members, IReadOnlyList<string> Missing)
{
    /// <summary>What stands beside the database, as far as it is known.</summary>
    public IReadOnlyList<LabPartStatus> Parts { get; init; } = [];

    public bool IsHealthy => Missing.Count == 0 && Parts.All(part => part.IsHealthy);

    public string? Leader => Members.FirstOrDefault(member => member.IsLeader)?.Name;

    public string? SynchronousStandby => Members.FirstOrDefault(member => member.IsSynchronousStandby)?.Name;
}

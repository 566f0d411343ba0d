namespace Holdfast.Drills.Labs;

/// <summary>A lab at one moment.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Profile">How its nodes replicate.</param>
/// <param name="Uptime">Since it became complete.</param>
/// <param name="Members">The database nodes; empty when no node answers.</param>
/// <param name="Missing">What is missing until a failure can be survived; empty when the lab is healthy.</param>
public sealed record LabStatus(string Id, LabProfile Profile, TimeSpan Uptime, IReadOnlyList<ClusterMember> Members, IReadOnlyList<string> Missing)
{
    public bool IsHealthy => Missing.Count == 0;

    public string? Leader => Members.FirstOrDefault(member => member.IsLeader)?.Name;

    public string? SynchronousStandby => Members.FirstOrDefault(member => member.IsSynchronousStandby)?.Name;
}

namespace Holdfast.Drills.Labs;

/// <summary>All members at one moment, read from the failover manager and never from the database alone.</summary>
/// <remarks>
/// PostgreSQL lists a standby as synchronous before Patroni would promote it, and counts a running base backup as one under
/// strict mode: only the failover manager's own view says whether the next failure is survived.
/// </remarks>
public sealed record ClusterView(IReadOnlyList<ClusterMember> Members)
{
    // A standby that follows within a megabyte is one that Patroni would promote (maximum_lag_on_failover).
    private const long PromotableLagBytes = 1 << 20;

    public ClusterMember? Leader => Members.FirstOrDefault(member => member.IsLeader && member.IsRunning);

    public ClusterMember? SynchronousStandby => Members.FirstOrDefault(member => member.IsSynchronousStandby);

    /// <summary>What is missing until the next failure can be survived; empty when redundancy is whole.</summary>
    public IReadOnlyList<string> MissingRedundancy(LabProfile profile)
    {
        if (Leader is not { } leader)
            return ["no primary"];
        List<string> missing = [];
        foreach (var zone in LabZone.OfNodes)
        {
            var member = Members.FirstOrDefault(candidate => candidate.Name == zone.Name);
            if (member is null)
                missing.Add($"{zone.Name} is not a member");
            else if (!member.IsRunning)
                missing.Add($"{zone.Name} is {member.State}");
            else if (!member.IsLeader && (member.Timeline != leader.Timeline || member.LagBytes is null or > PromotableLagBytes))
                missing.Add($"{zone.Name} does not follow yet");
        }

        if (profile is LabProfile.Synchronous && SynchronousStandby is null)
            missing.Add("no synchronous standby");
        return missing;
    }
}

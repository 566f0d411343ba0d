namespace Holdfast.Drills.Labs;

/// <summary>A database node as the failover manager sees it.</summary>
/// <param name="Name">The node, which is also its zone.</param>
/// <param name="Role">leader, sync_standby or replica, in Patroni's words.</param>
/// <param name="State">running or streaming when all is well.</param>
/// <param name="Timeline">The history the node follows; each promotion begins a new one. None while the node does not run.</param>
/// <param name="LagBytes">How far a standby is behind; none for the leader and where it is not known.</param>
public sealed record ClusterMember(string Name, string Role, string State, int? Timeline, long? LagBytes)
{
    public bool IsLeader => Role is "leader";

    public bool IsSynchronousStandby => Role is "sync_standby";

    internal bool IsRunning => State is "running" or "streaming";
}

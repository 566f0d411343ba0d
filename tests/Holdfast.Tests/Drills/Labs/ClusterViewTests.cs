using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.Tests.Drills.Labs;

public sealed class ClusterViewTests
{
    private static readonly ClusterMember Leader = new("z1", "leader", "running", 2, null);
    private static readonly ClusterMember Armed = new("z2", "sync_standby", "running", 2, 0);
    private static readonly ClusterMember Replica = new("z3", "replica", "streaming", 2, 4096);

    [Fact]
    public void Three_members_with_an_armed_standby_survive_a_failure() => Assert.Empty(Missing(Leader, Armed, Replica));

    [Fact]
    public void Without_a_primary_nothing_else_matters() => Assert.Equal(["no primary"], Missing(Armed, Replica));

    [Fact]
    public void A_primary_that_is_not_running_is_no_primary() => Assert.Equal(["no primary"], Missing(Leader with { State = "stopped" }, Armed, Replica));

    [Fact]
    public void A_standby_on_the_old_timeline_does_not_count() =>
        Assert.Equal(["z3 does not follow yet"], Missing(Leader, Armed, Replica with { Timeline = 1 }));

    [Fact]
    public void A_standby_of_unknown_lag_does_not_count() =>
        Assert.Equal(["z3 does not follow yet"], Missing(Leader, Armed, Replica with { LagBytes = null }));

    [Fact]
    public void A_synchronous_cluster_needs_a_standby_that_the_failover_manager_would_promote()
    {
        ClusterMember[] unarmed = [Leader, Armed with { Role = "replica" }, Replica];

        Assert.Equal(["no synchronous standby"], Missing(unarmed));
        Assert.Empty(new ClusterView(unarmed).MissingRedundancy(LabProfile.Asynchronous));
    }

    [Fact]
    public void A_member_that_has_left_is_named() => Assert.Equal(["z3 is not a member"], Missing(Leader, Armed));

    private static IReadOnlyList<string> Missing(params ClusterMember[] members) => new ClusterView(members).MissingRedundancy(LabProfile.Synchronous);
}

using Holdfast.Drills.Driving;
using Holdfast.Drills.Running;
using Holdfast.Estate.Values;
using Holdfast.Proof.Documents;
using Holdfast.Proof.Planning;
using Holdfast.Proof.Running;
using Xunit;

namespace Holdfast.Tests.Proof.Documents;

public sealed class StandInTests
{
    [Fact]
    public void A_pooler_is_named_when_transactions_went_through_it_and_only_then()
    {
        var direct = Measured.Drill();
        var pooled = direct with { Versions = direct.Versions with { PgBouncer = "1.18.0" } };

        Assert.DoesNotContain("PgBouncer", StandIn.Line(ResultOf(direct)), StringComparison.Ordinal);
        Assert.EndsWith("reached through PgBouncer 1.18.0 where the estate has a pooler", StandIn.Line(ResultOf(pooled)), StringComparison.Ordinal);
    }

    private static ProofResult ResultOf(DrillReport drill) => new()
    {
        Plan = new ProofPlan([new TransactionStream("dispatch", "erp")], new Dictionary<string, string>(), new Dictionary<string, StoreEngine> { ["erp"] = new(StoreEngineKind.Postgresql, 17) }),
        Drills = [drill],
        Verdicts = [],
        StartedAt = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.Zero,
    };
}

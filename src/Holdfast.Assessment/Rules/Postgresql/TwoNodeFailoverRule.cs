using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Two data nodes are not asked for what takes three.</summary>
internal sealed class TwoNodeFailoverRule : Rule
{
    private const int EnoughNodes = 3;

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2216",
        Name = "Two data nodes are not asked for what takes three",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "With strict synchronous writes the survivor of two is promoted and then takes no write until the other is back; with a quorum over two, tests lost acknowledged data in almost half of the runs.",
        Fix = "Set 'failover: { instances: 3 }', or give up 'strictSync' (and with it the promise of no loss while one node is away).",
        Sources = ["https://patroni.readthedocs.io/en/latest/replication_modes.html", "cloudnative-pg/cloudnative-pg#8790"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where store.Failover is { Instances: < EnoughNodes }
        let words = Words(store.Failover!)
        where words is not null
        select Gap.Of(store, $"'{store.Name}' has {store.Failover!.Instances} data nodes and {words}.", "failover", "instances");

    private static string? Words(FailoverSettings failover) => failover switch
    {
        { StrictSync: true } => "stops writing when one of them is lost (strictSync)",
        { Durability: WriteDurability.Preferred, FailoverQuorum: true } => "lets a quorum promote a standby that writes did not wait for (durability preferred, failoverQuorum)",
        _ => null,
    };
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>Nobody trusts a Redis with what may not be lost.</summary>
internal sealed class LossDeclaredRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2243",
        Name = "A Redis says what its loss means",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Redis],
        Meaning = "Redis answers before a replica has the write, so an ordinary failover loses the last seconds; whoever counts on them finds jobs or scans missing without an error.",
        Fix = "Set 'loss: relogin', 'rebuild' or 'replay' on the store, and keep what may not be lost in the database or in the relay.",
        Sources = ["https://redis.io/docs/latest/commands/wait/", "https://learn.microsoft.com/azure/reliability/reliability-managed-redis"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store.Loss is null or AcceptableLoss.None && estate.ProcessesOn(store.Name).Count > 0
        select Gap.Of(
            store,
            store.Loss is null
                ? $"'{store.Name}' does not say what its loss means, so nothing in it may be lost, and a failover of Redis loses its last seconds."
                : $"'{store.Name}' may lose nothing, and a failover of Redis loses its last seconds.",
            "loss");
}

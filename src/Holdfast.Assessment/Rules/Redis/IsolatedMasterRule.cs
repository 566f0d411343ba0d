using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>A Redis master that is cut off stops taking writes.</summary>
internal sealed class IsolatedMasterRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2246",
        Name = "A Redis master that is cut off stops taking writes",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Redis],
        Meaning = "Sentinel promotes a replica while the old master still answers its neighbours, and all that it acknowledged meanwhile is wiped when the network heals.",
        Fix = "Set 'minReplicasToWrite: 1' on the store; it closes the window to a second or two, not altogether.",
        Sources = ["https://redis.io/docs/latest/operate/oss_and_stack/management/sentinel/", "https://aphyr.com/posts/283-call-me-maybe-redis"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store is { Service: StoreService.RedisSentinel, MinReplicasToWrite: null or 0, Loss: not AcceptableLoss.Rebuild }
        select Gap.Of(store, $"A master of '{store.Name}' that is cut off goes on taking writes, all of which are lost.", "minReplicasToWrite");
}

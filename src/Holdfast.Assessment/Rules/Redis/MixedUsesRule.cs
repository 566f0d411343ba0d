namespace Holdfast.Assessment.Rules.Redis;

/// <summary>One Redis has one use.</summary>
internal sealed class MixedUsesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2247",
        Name = "One Redis has one use",
        Area = Area.Redis,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Redis],
        Meaning = "A cache that fills up pushes sessions or jobs out, or makes their writes fail: there is one memory and one eviction policy for both.",
        Fix = "Declare a store for each use, and remove 'alsoFor'.",
        Sources = ["https://redis.io/docs/latest/develop/reference/eviction/", "https://github.com/sidekiq/sidekiq/wiki/Using-Redis"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        let uses = Caches.UsesOf(store).Select(Caches.Words).ToList()
        where uses.Count > 1
        select Gap.Of(store, $"'{store.Name}' is used for {string.Join(" and ", uses)} at once.", "alsoFor");
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>What a full Redis throws away is what its use can spare.</summary>
internal sealed class EvictionFitsUseRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2244",
        Name = "A full Redis throws away only what its use can spare",
        Area = Area.Redis,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Redis],
        Meaning = "A full queue drops jobs, a full session store logs people out, and a full cache refuses writes; none of them says why.",
        Fix = "Set 'eviction' on the store: 'noeviction' for a queue, 'volatile-lru' or 'volatile-ttl' for sessions and rate limits, 'allkeys-lru' or 'allkeys-lfu' for a cache.",
        Sources = ["https://redis.io/docs/latest/develop/reference/eviction/", "celery/celery#6319", "sidekiq/sidekiq#3811"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        from use in Caches.UsesOf(store)
        let harm = HarmOf(use, store.Eviction)
        where harm is not null
        select Gap.Of(store, $"'{store.Name}' is used for {Caches.Words(use)} and {harm}.", "eviction");

    private static string? HarmOf(StoreUse use, EvictionPolicy? eviction) => (use, eviction) switch
    {
        (StoreUse.Queue, EvictionPolicy.Noeviction) => null,
        (StoreUse.Queue, null) => "names no eviction policy, and Managed Redis' own (volatile-lru) drops jobs when memory is full",
        (StoreUse.Queue, { } policy) => $"drops jobs when memory is full ({WordOf(policy)})",
        (StoreUse.Sessions or StoreUse.RateLimits, { } policy and (EvictionPolicy.AllkeysLru or EvictionPolicy.AllkeysLfu or EvictionPolicy.AllkeysRandom)) =>
            $"drops any key when memory is full ({WordOf(policy)})",
        (StoreUse.Cache, EvictionPolicy.Noeviction) => "refuses writes when memory is full (noeviction)",
        _ => null,
    };

    private static string WordOf(EvictionPolicy eviction) =>
        string.Concat(eviction.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : letter.ToString())).ToLowerInvariant();
}

using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Patroni's timers let a failover happen.</summary>
internal sealed class PatroniTimersRule : Rule
{
    // With one second left the attempt to take the lease over ends before it begins.
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromSeconds(2);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2215",
        Name = "Patroni's timers let a failover happen",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "The primary's lease runs out and no standby can ever take it, or a healthy primary gives its lease up: the database is down until somebody changes the settings by hand.",
        Fix = "Keep 'failover' at 'retryTimeout: 3s' or more and 'loopWait' + 2 x 'retryTimeout' within 'ttl'; Patroni's own are 30s, 10s and 10s.",
        Sources = ["https://patroni.readthedocs.io/en/latest/dynamic_configuration.html", "patroni/patroni#759", "patroni/patroni#2040"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where store is { Service: StoreService.Patroni, Failover: not null }
        let wrong = Wrong(store.Failover!)
        where wrong is not null
        select Gap.Of(store, $"'{store.Name}' {wrong.Value.Words}.", "failover", wrong.Value.Key);

    private static (string Words, string Key)? Wrong(FailoverSettings failover)
    {
        if (failover.RetryTimeout < ShortestRetry)
            return ($"has retryTimeout {DurationText.Format(failover.RetryTimeout)}, with which no standby can take the lease", "retryTimeout");
        var round = failover.LoopWait + failover.RetryTimeout + failover.RetryTimeout;
        return round > failover.Ttl
            ? ($"has a lease of {DurationText.Format(failover.Ttl)}, and loopWait + 2 x retryTimeout is {DurationText.Format(failover.LoopWait)} + 2 x {DurationText.Format(failover.RetryTimeout)} = {DurationText.Format(round)}", "ttl")
            : null;
    }
}

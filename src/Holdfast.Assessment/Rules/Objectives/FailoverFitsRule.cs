using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>No process asks a store to be back before its failover can be over.</summary>
internal sealed class FailoverFitsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2340",
        Name = "No process asks a store to be back before its failover can be over",
        Area = Area.Objectives,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "The objective breaks with every failover, planned ones included, however well everything else is built.",
        Fix = "Agree an RTO that the failover fits into with room for reconnecting, or take a store that fails over faster.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server", "https://cloudnative-pg.io/documentation/current/failover/", "https://learn.microsoft.com/azure/reliability/reliability-managed-redis"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        let failover = FailoverTime.Of(store)
        where failover is not null && estate.Objectives.ContainsKey(store.Name)
        let asked = estate.Objectives[store.Name].Rto
        where asked.Value < failover.Longest
        select Gap.Of(store, $"'{store.Name}' must be back within {DurationText.Format(asked.Value)} for {asked.Because}, and its failover alone takes {failover}.", "availability");
}

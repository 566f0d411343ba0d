using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>CloudNativePG does not wait for an hour on a primary that hangs.</summary>
internal sealed class SwitchoverDelayRule : Rule
{
    private static readonly TimeSpan OperatorsOwn = TimeSpan.FromHours(1);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2217",
        Name = "A primary hands over within the recovery time objective",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "The operator lets a primary that cannot shut down cleanly hold on for an hour before it promotes a standby, and nobody can write in that hour.",
        Fix = "Set 'failover: { switchoverDelay: 60s }' on the store, well below the shortest RTO on it.",
        Sources = ["https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/", "https://cloudnative-pg.io/documentation/current/failover/"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where store.Service == StoreService.CloudnativePg && estate.Objectives.ContainsKey(store.Name)
        let rto = estate.Objectives[store.Name].Rto
        let delay = store.Failover?.SwitchoverDelay
        where (delay ?? OperatorsOwn) >= rto.Value
        select Gap.Of(
            store,
            $"A primary of '{store.Name}' may take {DurationText.Format(delay ?? OperatorsOwn)} to hand over{(delay is null ? ", the operator's own delay" : "")}, and the RTO is {DurationText.Format(rto.Value)} because of {rto.Because}.",
            "failover", "switchoverDelay");
}

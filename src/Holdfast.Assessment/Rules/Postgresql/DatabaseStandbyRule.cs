using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database that critical processes stand on has a standby in another zone.</summary>
internal sealed class DatabaseStandbyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2201",
        Name = "A critical database has a standby in another zone",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "When the database's zone fails, every process on it stops until the zone is back or a backup is restored, and what was written since the last archived log is lost.",
        Fix = "Set 'availability: zone-redundant' on the store, and name at least two zones in azure.zones.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server"],
        ForeignIds = ["aprl:ca87914f", "psrule:Azure.PostgreSQL.ZoneRedundantHA", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null, Availability: not StoreAvailability.ZoneRedundant }
        where estate.IsCritical(store.Name)
        select Gap.Of(
            store,
            $"'{store.Name}' has {(store.Availability == StoreAvailability.SameZone ? "its standby in its own zone" : "no standby")}, and {estate.ProcessesOn(store.Name)[0].Name} stands on it.",
            "availability");
}

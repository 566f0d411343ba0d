namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>Somebody is told when a replica falls behind.</summary>
internal sealed class ReplicaLagRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2213",
        Name = "A replica that falls behind raises an alarm",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Readers get old figures and nobody notices; and a region lost meanwhile loses as much data as the replica was behind.",
        Fix = "Set 'maxLag: 10m' on the replica, or 'geoReplica: { maxLag: 5m }' on its primary.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/read-replica/concepts-read-replicas"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var store in Databases.All(estate))
        {
            if (store is { ReplicaOf: { } primary, MaxLag: null })
                yield return Gap.Of(store, $"'{store.Name}' may fall behind '{primary}' without an alarm.", "maxLag");
            if (store.GeoReplica is { MaxLag: null })
                yield return Gap.Of(store, $"The copy of '{store.Name}' in the other region may fall behind without an alarm.", "geoReplica", "maxLag");
        }
    }
}

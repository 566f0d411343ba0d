using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A recovery region that is kept warm has the data.</summary>
internal sealed class WarmRegionHasDataRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2223",
        Name = "A warm recovery region has a replica of the databases",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The second region's applications are ready in minutes and wait for hours for a geo-restore, so the mode that is paid for is never reached.",
        Fix = "Set 'geoReplica: { maxLag: 5m, virtualEndpoint: true }' on the store, or choose 'mode: backup-restore'.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/read-replica/concepts-read-replicas-geo", "https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server"],
        ForeignIds = ["aprl:2ab85a67", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure?.Recovery is not { Mode: not RecoveryMode.BackupRestore } recovery)
            yield break;
        foreach (var store in Databases.Primaries(estate).Where(store => store.GeoReplica is null))
        {
            var recovered = estate.ProcessesOn(store.Name).FirstOrDefault(process =>
                recovery.Processes.Count == 0 || recovery.Processes.Contains(process.Name, StringComparer.Ordinal));
            if (recovered is not null)
                yield return Gap.Of(store, $"{recovered.Name} goes on in {recovery.Region}, which is kept warm, and '{store.Name}' has no replica there.", "geoReplica");
        }
    }
}

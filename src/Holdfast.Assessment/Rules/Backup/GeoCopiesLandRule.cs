using Holdfast.Assessment.Rules.Residency;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Geo-redundant copies land in the region that the estate recovers in.</summary>
internal sealed class GeoCopiesLandRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2271",
        Name = "Geo-redundant copies land in the recovery region",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Recovery],
        Meaning = "Azure sends geo-redundant copies to the paired region and to no other: the restore comes up far from the applications, or there is no copy at all.",
        Fix = "Choose the paired region in 'azure.recovery.region', or give the store a 'geoReplica' in the region that you recover in.",
        Sources = ["https://learn.microsoft.com/azure/reliability/regions-paired", "https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { Recovery: { } recovery } azure || !AzureRegions.IsKnown(azure.Region.Text))
            yield break;
        var pair = AzureRegions.PairOf(azure.Region.Text);
        if (pair == recovery.Region.Text)
            yield break;
        foreach (var store in BackedUpStores.Irreplaceable(estate))
        {
            if (store.GeoReplica is null && (store.Backup is { Geo: true } || store.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone))
                yield return Gap.Of(
                    store,
                    pair is null
                        ? $"'{store.Name}' asks for geo-redundant copies, and {azure.Region} is paired with no region."
                        : $"The geo-redundant copies of '{store.Name}' go to {pair}, which is paired with {azure.Region}, and the estate recovers in {recovery.Region}.",
                    "backup", "geo");
        }
    }
}

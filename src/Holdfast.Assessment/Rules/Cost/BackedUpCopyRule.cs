using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>What can be built again is not kept in several regions or backed up.</summary>
internal sealed class BackedUpCopyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2486",
        Name = "What can be built again is not kept in several regions or backed up",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = false,
        Meaning = "Terabytes of copies are copied again, to a second region and into backups that nobody will ever restore, because the source is backed up already.",
        Fix = "Take 'backup' away from the store, and set 'redundancy' to zone or local.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/cost-optimization/optimize-data-costs"],
        ForeignIds = ["waf:CO:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var store in estate.Model.Stores.Values.Where(store => store.Loss == AcceptableLoss.Rebuild))
        {
            if (store.Backup is not null)
                yield return Gap.Of(store, $"'{store.Name}' can be built again, and is backed up as well.", "backup");
            else if (store.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone)
                yield return Gap.Of(store, $"'{store.Name}' can be built again, and is kept in a second region as well.", "redundancy");
        }
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The disk of a critical workload can be attached in another zone.</summary>
internal sealed class DiskTiesToZoneRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2114",
        Name = "A disk of a critical workload survives its zone",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Disk],
        Meaning = "A locally redundant disk exists in one zone: when that zone fails, its pod starts nowhere else, and its data is away until the zone is back.",
        Fix = "Set 'redundancy: zone' on the disk, or keep the data in a store.",
        Sources = ["https://learn.microsoft.com/azure/virtual-machines/disks-redundancy", "https://learn.microsoft.com/azure/aks/availability-zones-overview"],
        ForeignIds = ["aprl:d3111036", "aprl:fa0cf4f5"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        let disk = placed.Workload.Disk
        where disk is { Redundancy: StorageRedundancy.Local or StorageRedundancy.Geo }
        select Gap.Of(placed.Workload, $"Each replica of '{placed.Name}' is tied by its {disk.Size} disk to the zone in which it first started.", "disk", "redundancy");
}

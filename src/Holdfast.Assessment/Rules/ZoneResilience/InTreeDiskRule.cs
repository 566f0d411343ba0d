using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>No disk depends on the drivers that Kubernetes has removed.</summary>
internal sealed class InTreeDiskRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2115",
        Name = "Disks are attached by a CSI driver",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Disk],
        Meaning = "AKS has not supported the in-tree drivers since Kubernetes 1.26: after an upgrade the volume is attached by translation, without zone-redundant disks or snapshots, and nobody mends it when it hangs.",
        Fix = "Move the volume to a storage class of the CSI driver, and set 'driver: csi'.",
        Sources = ["https://github.com/azure/aks/releases/tag/2023-04-30", "https://learn.microsoft.com/azure/aks/csi-migrate-in-tree-volumes"],
        ForeignIds = ["aprl:b002c030"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        let disk = workload.Disk
        where disk is { Driver: DiskDriver.InTree }
        select Gap.Of(workload, $"The {disk.Size} disk of '{workload.Name}' is attached by a driver that AKS no longer supports.", "disk", "driver");
}

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The disk of a workload that no store stands for is in the cluster's backup.</summary>
internal sealed class DiskBackupRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2123",
        Name = "A disk that keeps records is backed up",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Disk],
        Meaning = "What is only on that disk is gone with a deleted claim, a deleted namespace or a lost cluster: GitOps brings back the workload and never its data.",
        Fix = "Give the disk a 'backup', or keep the data in a store that has one.",
        Sources = ["https://learn.microsoft.com/azure/backup/azure-kubernetes-service-backup-overview"],
        ForeignIds = ["aprl:269a9f1a", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        let disk = workload.Disk
        where disk is { Backup: null } && estate.IsCritical(workload.Name)
        select Gap.Of(workload, $"What '{workload.Name}' keeps on its {disk.Size} disk exists nowhere else, and {estate.ProcessesOn(workload.Name)[0].Name} stands on it.", "disk", "backup");
}

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>The other region has cores for what comes back.</summary>
internal sealed class RecoveryCoresRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2383",
        Name = "The other region has cores for what comes back",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "On that day every customer of the lost region asks for machines in the next one: a quota that was never raised is the end of the plan.",
        Fix = "Raise the subscription's quota in the recovery region and write it to 'azure.recovery.cores'.",
        Sources = ["https://learn.microsoft.com/azure/quotas/per-vm-quota-requests", "https://learn.microsoft.com/azure/reliability/cross-region-replication-azure"],
        ForeignIds = ["waf:RE:06", "waf:RE:09"],
    };

    private const int MillicoresWhenUnsaid = 1000;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            yield break;
        var needed = (int)Math.Ceiling(NeededMillicores(estate, recovery) / 1000.0);
        if (needed > 0 && !(recovery.Region.Cores >= needed))
        {
            var allowed = recovery.Region.Cores is { } cores ? $"the subscription may use {cores} there" : "nothing says how many it may use";
            yield return Gap.Of(estate, $"What is recovered in {recovery.Region.Region} asks for {needed} cores at its smallest, and {allowed}.", "azure", "recovery", "cores");
        }
    }

    private static long NeededMillicores(AssessedEstate estate, RegionRecovery recovery) => estate.Model.Workloads.Values
        .Where(workload => estate.ProcessesOn(workload.Name).Any(recovery.Recovers))
        .Sum(workload => (long)(workload.Replicas?.Lowest ?? 1) * (workload.Resources?.Cpu?.Millicores ?? MillicoresWhenUnsaid));
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>It is planned how the estate returns.</summary>
internal sealed class FailBackRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2380",
        Name = "It is planned how the estate returns to its own region",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The way back is a second outage, with data that now lives on the other side; unplanned, it is put off for months at double cost, or tried on a Monday.",
        Fix = "Write 'azure.recovery.failBack: { window, takes, data }': when it may happen, how long, and how the data comes along.",
        Sources = ["https://learn.microsoft.com/azure/site-recovery/azure-to-azure-tutorial-failback", "https://learn.microsoft.com/azure/storage/common/storage-disaster-recovery-guidance"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is { Region.FailBack: null, Region.Mode: not RecoveryMode.ActiveActive } recovery)
            yield return Gap.Of(estate, $"Nothing says how the estate returns from {recovery.Region.Region} to {recovery.Azure.Region}.", "azure", "recovery");
    }
}

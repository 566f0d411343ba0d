using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>No second region runs for processes that can wait for a restore.</summary>
internal sealed class RegionForDeferrableRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2483",
        Name = "No second region runs for processes that can wait for a restore",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = false,
        Needs = [Premise.Recovery],
        Meaning = "Every month a second copy of the reports is paid for, although they may be away for a day; the same money would keep dispatch alive through a zone's loss.",
        Fix = "List in 'azure: { recovery: { processes } }' only those that a restore would bring back too late, or set 'mode: backup-restore'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/highly-available-multi-region-design", "https://learn.microsoft.com/azure/well-architected/cost-optimization/optimize-flow-costs"],
        ForeignIds = ["waf:CO:09"],
    };

    private static readonly TimeSpan RestoreIsEnough = TimeSpan.FromHours(8);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure?.Recovery is not { Mode: RecoveryMode.WarmStandby or RecoveryMode.ActiveActive } recovery)
            yield break;
        var recovered = recovery.Processes.Count > 0 ? recovery.Processes : [.. estate.Model.Processes.Keys];
        foreach (var process in recovered.Select(name => estate.Model.Processes[name]))
        {
            if (process.Criticality == Criticality.Deferrable || process.Objectives.Rto >= RestoreIsEnough)
                yield return Gap.Of(process, $"A second region runs all year for {process.Name}, which may be away for {DurationText.Format(process.Objectives.Rto)}.");
        }
    }
}

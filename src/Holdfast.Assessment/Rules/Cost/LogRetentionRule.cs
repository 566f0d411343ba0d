using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Cost;

/// <summary>Application logs leave the expensive store when nobody queries them any more.</summary>
internal sealed class LogRetentionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2487",
        Name = "Application logs leave the expensive store when nobody queries them any more",
        Area = Area.Cost,
        Severity = Severity.Note,
        IsAbsence = false,
        Needs = [Premise.Observability],
        Meaning = "Logs of a year ago lie where every gigabyte is paid for as if it were queried daily, and the reaction to the bill is to log less of what the next outage needs.",
        Fix = "Lower 'retention' in 'observability: { logs }' to at most 90d, and keep older logs as 'copies' in storage.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs", "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure"],
        ForeignIds = ["waf:CO:10"],
    };

    private const int QueriedDays = 90;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Observability?.Logs?.Retention is { TotalDays: > QueriedDays } kept)
            yield return Gap.Of(estate, $"Application logs stay for {DurationText.Format(kept)} where they are dear; they are queried for {QueriedDays}d at most.", "observability", "logs", "retention");
    }
}

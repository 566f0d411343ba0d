using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>Metrics still hold the last peak when the next one is planned.</summary>
internal sealed class MetricsCoverPeakRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2498",
        Name = "Metrics still hold the last peak when the next one is planned",
        Area = Area.AiReadiness,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "In October nobody can see how many replicas, connections and jobs last November took, so capacity for the peak is bought by feel.",
        Fix = "Set 'observability: { metrics: { retention: 395d } }' or more: a year and a month.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview", "https://learn.microsoft.com/azure/well-architected/performance-efficiency/capacity-planning"],
        ForeignIds = ["waf:PE:02"],
    };

    private const int YearAndMonth = 395;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var kept = estate.Model.Observability?.Metrics?.Retention;
        if (kept is null)
            yield return Gap.Of(estate, "Nobody has said how long metrics stay, and so whether they hold the last peak.", "observability", "metrics", "retention");
        else if (kept.Value.TotalDays < YearAndMonth)
            yield return Gap.Of(estate, $"Metrics stay for {DurationText.Format(kept.Value)}, and the last peak is a year ago.", "observability", "metrics", "retention");
    }
}

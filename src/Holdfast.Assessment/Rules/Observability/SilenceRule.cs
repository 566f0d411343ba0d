using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Missing figures call somebody as bad ones do.</summary>
internal sealed class SilenceRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2466",
        Name = "Missing figures call somebody as bad ones do",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The exporter, the collector or the process itself dies, the error rate falls to nothing, and every panel turns green. Figures of an objective have been missing for weeks in this way.",
        Fix = "Set 'observability: { alerts: { silence: 5m } }', shorter than the recovery time of the most urgent process.",
        Sources = ["pyrra-dev/pyrra#448", "https://prometheus.io/docs/prometheus/latest/querying/functions/#absent"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Processes.Values.MinBy(process => process.Objectives.Rto) is not { Criticality: <= Criticality.BusinessCritical } urgent)
            yield break;
        var silence = estate.Model.Observability?.Alerts?.Silence;
        if (silence is null)
            yield return Gap.Of(estate, $"When the figures of {urgent.Name} stop coming, its dashboard turns green and nobody is called.", "observability", "alerts", "silence");
        else if (silence >= urgent.Objectives.Rto)
            yield return Gap.Of(estate, $"The figures of {urgent.Name} may be missing for {DurationText.Format(silence.Value)} unnoticed, and it must be back within {DurationText.Format(urgent.Objectives.Rto)}.", "observability", "alerts", "silence");
    }
}

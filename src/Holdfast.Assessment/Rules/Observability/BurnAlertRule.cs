using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>A critical process calls somebody while its error budget burns fast.</summary>
internal sealed class BurnAlertRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2462",
        Name = "A critical process calls somebody while its error budget burns fast",
        Area = Area.Observability,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "The process is down and nobody's telephone rings: the first alarm is a call from the warehouse, and the recovery time runs from a moment that nobody has seen.",
        Fix = "Give a tier in 'observability: { alerts: { tiers } }' the key 'burn: fast', and name the process's criticality in its 'for'.",
        Sources = ["https://sre.google/workbook/alerting-on-slos/"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical && CallingTiers.For(estate, process).Count == 0
        select Gap.Of(process, $"Nobody is called when {process.Name} is down, and it must be back within {DurationText.Format(process.Objectives.Rto)}.");
}

using System.Globalization;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>A cut-off has a recovery time of its own.</summary>
internal sealed class CutOffRtoRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2345",
        Name = "Before a cut-off, a critical process has a recovery time of its own",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.CutOffs],
        Meaning = "An outage within the ordinary recovery time still misses the truck when it comes shortly before it; without a figure nobody is called sooner, and nothing is frozen.",
        Fix = "Add 'rto' to the cut-off: how long an outage shortly before it may take before work is lost.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/metrics"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical
        from cutOff in process.Cutoffs.Select((cutOff, position) => (cutOff.At, cutOff.What, cutOff.Rto, Position: position))
        where cutOff.Rto is null
        select Gap.Of(
            process,
            $"Before its cut-off at {cutOff.At:HH:mm} ({cutOff.What}) {process.Name} may be down as long as at any other time, {DurationText.Format(process.Objectives.Rto)}.",
            "cutoffs",
            cutOff.Position.ToString(CultureInfo.InvariantCulture));
}

using Holdfast.Assessment.Rules.Objectives;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>A partner is open until the cut-offs of the processes on it.</summary>
internal sealed class OpenAtCutOffRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2328",
        Name = "A partner answers until the cut-offs of the processes on it",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Partners, Premise.CutOffs],
        Meaning = "The last labels before the truck leaves are asked of somebody who has gone home, every day anew.",
        Fix = "Agree longer hours with the partner, move the cut-off, or name a 'fallback' that is open and leave the partner out of the process.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/identify-flows"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.Hours is not null
        from process in estate.ProcessesOn(partner.Name)
        from cutOff in process.Cutoffs
        where IsClosed(estate, partner.Hours!, process, cutOff)
        select Gap.Of(partner, $"'{partner.Name}' answers {partner.Hours}, and {process.Name} has its cut-off at {cutOff.At:HH:mm} ({cutOff.What}).", "hours");

    // On each day of the cut-off's own; without days of its own, on every day on which the process works at that time.
    private static bool IsClosed(AssessedEstate estate, WeeklyHours answers, BusinessProcess process, CutOff cutOff)
    {
        var hours = WorkingTime.Of(process);
        var lastMoment = cutOff.At.AddMinutes(-1);
        var time = new WorkingTime(estate);
        return Enum.GetValues<DayOfWeek>()
            .Where(day => cutOff.Days?.Contains(day) ?? hours.Contains(day, lastMoment))
            .Any(day => !time.Holds(answers, hours, day, lastMoment));
    }
}

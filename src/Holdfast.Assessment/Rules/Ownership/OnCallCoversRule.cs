using Holdfast.Assessment.Rules.Objectives;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>Somebody answers while a critical process works.</summary>
internal sealed class OnCallCoversRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2359",
        Name = "Somebody answers whenever a critical process works",
        Area = Area.Ownership,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "What a machine does not mend by itself waits for the morning: no recovery time in minutes holds when nobody is awake.",
        Fix = "Add a rota to 'onCall' whose 'hours' cover those of the process; 'hours' left out means day and night.",
        Sources = ["https://sre.google/sre-book/being-on-call/", "https://learn.microsoft.com/azure/well-architected/design-guides/incident-management"],
        ForeignIds = ["waf:OE:08"],
    };

    /// <summary>Beyond this, the next working day may do.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromHours(8);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var answered = estate.Model.OnCall.Values.Select(rota => rota.Hours ?? WeeklyHours.Always).ToList();
        var time = new WorkingTime(estate);
        return
            from process in estate.Model.Processes.Values
            where process.Criticality <= Criticality.BusinessCritical && process.Objectives.Rto < Patient
            let gap = time.FirstUncovered(WorkingTime.Of(process), answered)
            where gap is not null
            select Gap.Of(
                process,
                answered.Count == 0
                    ? $"{process.Name} must be back within {DurationText.Format(process.Objectives.Rto)}, and nobody is on call."
                    : $"{process.Name} works on {gap.Value.Day} at {gap.Value.Time:HH:mm}, must be back within {DurationText.Format(process.Objectives.Rto)}, and nobody is on call then.",
                "hours");
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>Not everything is mission-critical.</summary>
internal sealed class EverythingCriticalRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2346",
        Name = "Not everything is mission-critical",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "When everything comes first, nothing does: in the hour when capacity or hands are short, reports are brought back while the truck waits.",
        Fix = "Ask of each process when customers notice its absence: within the hour, within the day, or later, and set 'criticality' by the answer.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/identify-flows", "https://learn.microsoft.com/azure/well-architected/reliability/simplify"],
        ForeignIds = ["waf:RE:01", "waf:RE:02"],
    };

    private const int Few = 3;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var all = estate.Model.Processes.Count;
        var missionCritical = estate.Model.Processes.Values.Count(process => process.Criticality == Criticality.MissionCritical);
        if (all > Few && missionCritical * 2 > all)
            yield return Gap.Of(estate, $"{missionCritical} of {all} processes are mission-critical, so nothing says which of them comes back first.", "processes");
    }
}

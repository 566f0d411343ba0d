using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>People know what to do by hand.</summary>
internal sealed class WorkaroundRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2376",
        Name = "A critical process says what people do by hand while it is down",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A hundred people stand in a hall and wait; with printed lists and a plan half of the day's parcels would leave.",
        Fix = "Write to 'continuity.workaround' what people do meanwhile and how it is entered afterwards.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical && process.Continuity?.Workaround is null
        select Gap.Of(process, $"Nothing says what people do while {process.Name} is down.", "continuity");
}

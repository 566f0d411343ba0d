using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>It is known who is told.</summary>
internal sealed class ToldRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2358",
        Name = "It is known who is told when a critical process stops",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The floor keeps scanning into nothing, and customers learn it from their customers; those who repair spend the time on the telephone.",
        Fix = "List in 'continuity.tells' who must know: the floor, carriers, customer service, key accounts.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/design-guides/incident-management", "https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery"],
        ForeignIds = ["waf:OE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical && process.Continuity is not { Tells.Count: > 0 }
        select Gap.Of(process, $"Nobody is named who is told when {process.Name} stops.", "continuity");
}

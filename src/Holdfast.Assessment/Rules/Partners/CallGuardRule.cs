namespace Holdfast.Assessment.Rules.Partners;

/// <summary>A call that nobody keeps gives up quickly.</summary>
internal sealed class CallGuardRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2329",
        Name = "A call that nobody keeps gives up quickly",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "A partner that hangs is worse than one that is down: each caller holds a worker for as long as it waits, and soon nobody is left for the work that needs no partner.",
        Fix = "Set 'guard: { timeout, failures, pause }' on the partner: how long one call may take, and when calls fail at once until one tries again.",
        Sources = ["https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker", "BrighterCommand/Brighter#3155"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in DirectCalls.ThatCannotWait(estate)
        where partner.Guard is null
        select Gap.Of(partner, $"{estate.ProcessesOn(partner.Name)[0].Name} calls '{partner.Name}' directly, and nothing ends a call that hangs.");
}

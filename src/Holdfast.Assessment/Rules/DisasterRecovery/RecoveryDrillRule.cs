namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>The recovery is exercised.</summary>
internal sealed class RecoveryDrillRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2378",
        Name = "The recovery in the other region is exercised",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "A plan that was never carried out fails at the first step that has changed since it was written, and nobody knows how long it takes.",
        Fix = "Set 'azure.recovery.drill: { every: quarter }', and write 'last' and 'took' after each.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/testing-strategy", "ministryofjustice/modernisation-platform#12126"],
        ForeignIds = ["aprl:17e877f7", "waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is { Region.Drill: null } recovery && recovery.Processes.FirstOrDefault() is { } process)
            yield return Gap.Of(estate, $"Nobody plans to try whether {process.Name} comes back in {recovery.Region.Region}.", "azure", "recovery");
    }
}

namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>What deploys the recovery is there when the region is gone.</summary>
internal sealed class DeploymentOutlivesRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2391",
        Name = "What deploys the recovery is there when the region is gone",
        Area = Area.RecoveryIndependence,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The plan says 'run the pipeline', and the runners, the state or the repository are in the region that is gone: people build servers by hand from memory.",
        Fix = "Keep repositories, state and runners outside the region, or a second set of them, and write where they are to 'configuration' and 'pipelines' in 'azure.recovery.path'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/operational-excellence/infrastructure-as-code-design", "https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery"],
        ForeignIds = ["waf:RE:09", "waf:OE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RecoveryNeeds.OfCriticalProcess(estate) is not { } recovery)
            yield break;
        var lost = recovery.Azure.Region;
        foreach (var (what, places) in new[] { ("the repositories and their state", recovery.Region.Path?.Configuration), ("the pipelines that deploy", recovery.Region.Path?.Pipelines) })
        {
            if (!RecoveryNeeds.Outlives(places, lost))
                yield return Gap.Of(estate, $"What runs in {recovery.Region.Region} must be deployed, and {what} are {RecoveryNeeds.Words(places, lost)}.", "azure", "recovery", "path");
        }
    }
}

namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>Secrets can be read when the region is gone.</summary>
internal sealed class SecretsOutliveRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2390",
        Name = "Secrets can be read when the region is gone",
        Area = Area.RecoveryIndependence,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "Servers are restored that cannot open their own database: passwords, certificates and the key of the backups lie in the vault of the lost region, which at best is read-only after some minutes and in some regions has no copy.",
        Fix = "Keep a vault with the same secrets in the recovery region, and list both regions in 'azure.recovery.path.secrets'.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-key-vault"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RecoveryNeeds.OfCriticalProcess(estate) is not { } recovery)
            yield break;
        var places = recovery.Region.Path?.Secrets;
        var lost = recovery.Azure.Region;
        if (!RecoveryNeeds.Outlives(places, lost))
            yield return Gap.Of(estate, $"The recovery in {recovery.Region.Region} needs the secrets of the estate, and they are {RecoveryNeeds.Words(places, lost)}.", "azure", "recovery", "path");
    }
}

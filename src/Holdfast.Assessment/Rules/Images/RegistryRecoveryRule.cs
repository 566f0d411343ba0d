using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>The registry is replicated to the region where the estate is recovered.</summary>
internal sealed class RegistryRecoveryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2153",
        Name = "The recovery region has a copy of the images",
        Area = Area.Images,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Registry, Premise.Recovery],
        Meaning = "The recovery plan starts with pulling images from the region that has just been lost.",
        Fix = "Add the recovery region to 'regions' of platform.registry.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication"],
        ForeignIds = ["aprl:36ea6c09", "CKV_AZURE_165", "psrule:Azure.ACR.GeoReplica", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is not { Azure.Recovery: { } recovery, Platform.Registry: { } registry } || registry.Regions.Contains(recovery.Region))
            return [];
        var critical = PlacedWorkload.Critical(estate).FirstOrDefault();
        if (critical is null)
            return [];
        return [Gap.Of("platform", "registry", $"The registry has no copy in {recovery.Region}, where {estate.ProcessesOn(critical.Name)[0].Name} is to be recovered.", "regions")];
    }
}

using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>The registry is of the premium tier and stands in several zones.</summary>
internal sealed class RegistryZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2152",
        Name = "The registry survives the loss of a zone",
        Area = Area.Images,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Registry],
        Meaning = "With a zone the registry goes too: replicas that should start in the other zones find no image, and what looked like enough zones is one.",
        Fix = "Set 'tier: premium' and 'zoneRedundant: true' on platform.registry; zone redundancy of an old registry means a new registry or a replica.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/zone-redundancy"],
        ForeignIds = ["aprl:eb005943", "aprl:63491f70", "CKV_AZURE_233", "psrule:Azure.ACR.MinSku", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Registry is not { } registry || registry is { Tier: RegistryTier.Premium, ZoneRedundant: true })
            return [];
        if (PlacedWorkload.Critical(estate).FirstOrDefault() is not { } critical)
            return [];
        var why = registry.Tier == RegistryTier.Premium ? "stands in one zone" : $"is of the {registry.Tier.ToString().ToLowerInvariant()} tier, which knows no zones";
        return [Gap.Of("platform", "registry", $"The registry {why}, and '{critical.Name}' starts from it.", registry.Tier == RegistryTier.Premium ? "zoneRedundant" : "tier")];
    }
}

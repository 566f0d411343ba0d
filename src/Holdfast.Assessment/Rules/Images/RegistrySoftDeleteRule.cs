using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Images;

/// <summary>The registry keeps deleted images for a while.</summary>
internal sealed class RegistrySoftDeleteRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2155",
        Name = "A deleted image can be brought back",
        Area = Area.Images,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Registry],
        Meaning = "A clean-up job deletes the digest that production runs; nothing happens until the next node fails, and then there is nothing to pull and nothing to roll back to.",
        Fix = "Set 'softDelete' of platform.registry to at least 7 days.",
        Sources = ["https://learn.microsoft.com/azure/container-registry/container-registry-soft-delete-policy"],
        ForeignIds = ["aprl:e7f0fd54", "psrule:Azure.ACR.SoftDelete"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Registry is not { } registry || registry.SoftDelete >= TimeSpan.FromDays(7) || !PlacedWorkload.Critical(estate).Any())
            return [];
        return [Gap.Of("platform", "registry", $"A deleted image is {(registry.SoftDelete is { } days ? $"kept for {DurationText.Format(days)}" : "gone at once")}, even the one that production runs.", "softDelete")];
    }
}

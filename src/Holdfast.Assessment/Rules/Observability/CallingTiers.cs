using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>The tiers that call somebody when a process fails: those that watch how fast its error budget burns.</summary>
internal static class CallingTiers
{
    public static IReadOnlyList<KeyValuePair<string, AlertTier>> For(AssessedEstate estate, BusinessProcess process) =>
    [
        .. (estate.Model.Observability?.Alerts?.Tiers ?? new OrderedDictionary<string, AlertTier>())
            .Where(tier => tier.Value.Burn == BurnSpeed.Fast && (tier.Value.For.Count == 0 || tier.Value.For.Contains(process.Criticality))),
    ];
}

using Holdfast.Assessment.Findings;
using Holdfast.Estate.Model;

namespace Holdfast.Proof.Pricing;

/// <summary>What a finding's fix would change in the estate, where the failure model can feel it.</summary>
internal static class Remedies
{
    /// <summary>The changes that mend a finding; empty when its fix is nothing that a prediction is made of.</summary>
    public static IReadOnlyList<string> Of(Finding finding, EstateModel estate)
    {
        var name = finding.Subject.Name;
        var part = $"{finding.Subject.Section}.{(name.Contains('.', StringComparison.Ordinal) ? $"\"{name}\"" : name)}";
        return finding.Rule.Reference switch
        {
            "HF2102" => [$"{part}.replicas=3..{Math.Max(3, estate.Workloads[name].Replicas?.Highest ?? 3)}"],
            "HF2103" => [$"{part}.placement={{ spread: zones }}"],
            "HF2104" when estate.Azure is not null => ["azure.zones=[1, 2, 3]"],
            "HF2168" when estate.Platform?.Ingress is not null => ["platform.ingress.certificates=cert-manager"],
            "HF2201" => [$"{part}.availability=zone-redundant", .. Unless(estate.Stores[name].Tier is StoreTier.Burstable, $"{part}.tier=general-purpose")],
            "HF2208" => [$"{part}.maintenance={{ window: \"Sun 02:00-04:00\" }}"],
            "HF2241" => [$"{part}.availability=zone-redundant"],
            "HF2261" => [$"{part}.backup={{ pitr: 14d, retention: 35d }}"],
            "HF2267" => [$"{part}.restoreTest={{ every: week }}"],
            "HF2281" => [$"{part}.redundancy=zone"],
            "HF2320" => [$"{part}.buffer=relay"],
            "HF2426" when estate.Release is not null => ["release.watch={ for: 10m, errors: 1% }"],
            "HF2426" => ["release={ watch: { for: 10m, errors: 1% } }"],
            _ => [],
        };
    }

    private static IEnumerable<string> Unless(bool needed, string change) => needed ? [change] : [];
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The cluster's minor version still gets patches on the day of the assessment.</summary>
internal sealed class ClusterVersionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2120",
        Name = "The version of Kubernetes is still patched",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "Azure mends no fault of a version that has ended, and upgrades it when it becomes too old, on a day of its own choosing and by several minor versions at once.",
        Fix = "Raise platform.cluster.version in the next maintenance window, and set 'upgrades: { channel: patch }'; the premium tier supports a version for two years.",
        Sources = ["https://kubernetes.io/releases/", "https://learn.microsoft.com/azure/aks/supported-kubernetes-versions"],
        ForeignIds = ["psrule:Azure.AKS.Version", "psrule:Azure.AKS.AutoUpgrade"],
    };

    /// <summary>The last day of patches by minor version, from kubernetes.io/releases; the versions before the first have ended before it.</summary>
    private static readonly (int Minor, DateOnly Ends)[] Known =
    [
        (31, new DateOnly(2025, 11, 11)),
        (32, new DateOnly(2026, 2, 28)),
        (33, new DateOnly(2026, 6, 28)),
        (34, new DateOnly(2026, 10, 27)),
        (35, new DateOnly(2027, 2, 28)),
    ];

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Cluster is not { Tier: not ClusterTier.Premium, Version: { } version })
            return [];
        var ends = Known.FirstOrDefault(known => known.Minor >= version.Minor).Ends;
        if (ends == default || ends >= estate.Today)
            return [];
        return [Gap.Of("platform", "cluster", $"Kubernetes {version} has had no patches since {(version.Minor < Known[0].Minor ? "before " : "")}{ends:yyyy-MM-dd}.", "version")];
    }
}

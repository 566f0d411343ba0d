namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>Metrics and logs of nodes and pods are collected.</summary>
internal sealed class ClusterMonitoringRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2122",
        Name = "Nodes and pods of a critical cluster are watched",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "That replicas wait for room, that a node is cordoned or that a drain hangs is seen only when people call.",
        Fix = "Set 'monitoring: true' on platform.cluster.",
        Sources = ["https://learn.microsoft.com/azure/aks/monitor-aks"],
        ForeignIds = ["aprl:dcaf8128", "psrule:Azure.AKS.ContainerInsights", "CKV_AZURE_4", "waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).ToList();
        if (critical.Count == 0 || estate.Model.Platform?.Cluster is not { Monitoring: false } cluster)
            return [];
        return [Gap.Of("platform", "cluster", $"Nobody sees what happens on the {cluster.Pools.Count} node pools under '{critical[0].Name}' and what else is critical.", "monitoring")];
    }
}

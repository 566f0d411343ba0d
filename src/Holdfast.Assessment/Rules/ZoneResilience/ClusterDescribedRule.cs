namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>Somebody has said on which cluster critical workloads run.</summary>
internal sealed class ClusterDescribedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2101",
        Name = "The cluster under critical processes is described",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Nobody can say what is left of a process after a node or a zone fails, because nobody has said how many nodes there are and where they stand.",
        Fix = "Write a section platform.cluster with its tier and its pools: their nodes, zones, cores and memory.",
        Sources = ["https://learn.microsoft.com/azure/aks/aks-zone-resiliency"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).ToList();
        if (critical.Count == 0 || estate.Model.Platform?.Cluster?.Pools.Count > 0)
            return [];
        return [Gap.Of(estate, $"'{critical[0].Name}'{(critical.Count == 1 ? " runs" : $" and {critical.Count - 1} more workloads of critical processes run")} on nodes that nobody has described.", "platform", "cluster")];
    }
}

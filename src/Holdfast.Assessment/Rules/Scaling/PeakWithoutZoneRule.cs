using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>What is left of the highest number of replicas after a zone is lost does the work of the peak.</summary>
internal sealed class PeakWithoutZoneRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2142",
        Name = "The most replicas carry the busiest hour with a zone lost",
        Area = Area.Scaling,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Load],
        Meaning = "At the busiest hour the loss of a zone leaves too few replicas for the work: they answer late, then not at all, and the zones that still stand fail too.",
        Fix = "Raise the higher number of 'replicas' to the peak divided by what one replica does, times 3/2 over three zones.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/redundancy", "https://learn.microsoft.com/azure/well-architected/reliability/scaling"],
        ForeignIds = ["waf:RE:06", "waf:PE:02"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var zones = Math.Max(1, estate.Model.Azure?.Zones.Distinct().Count() ?? 1);
        return
            from placed in PlacedWorkload.Critical(estate)
            let load = placed.Workload.Load
            where load is not null && zones > 1
            let needed = (int)Math.Ceiling(load.Peak.Count / load.Peak.Per.TotalSeconds / (load.PerReplica.Count / load.PerReplica.Per.TotalSeconds))
            let left = PoolZones.NodesLeft(placed.Ceiling, zones)
            where left < needed
            select Gap.Of(placed.Workload, $"At {load.Peak} '{placed.Name}' needs {needed} replicas, and of its {placed.Ceiling} only {left} are left when a zone is lost.", "replicas");
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>Processes come back in an order, the most critical first.</summary>
internal sealed class RecoveryOrderRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2381",
        Name = "Processes come back in an order that follows their criticality",
        Area = Area.DisasterRecovery,
        Severity = Severity.Note,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "Everybody calls at once, and the loudest comes first: capacity and hands go to reports while the truck waits.",
        Fix = "List the recovered processes in 'azure.recovery.order', the most critical first.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://docs.aws.amazon.com/r53recovery/latest/dg/region-switch.html"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery || recovery.Processes.Count() < 2)
            yield break;
        var order = recovery.Region.Order;
        if (recovery.Processes.FirstOrDefault(process => process.Criticality <= Criticality.BusinessCritical && !order.Contains(process.Name)) is { } left)
            yield return Gap.Of(estate, $"{recovery.Processes.Count()} processes are recovered, and nothing says when it is the turn of {left.Name}.", "azure", "recovery", "order");
        var ordered = order.Select(name => estate.Model.Processes.GetValueOrDefault(name)).OfType<BusinessProcess>().ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Criticality > pair.Second.Criticality))
            yield return Gap.Of(estate, $"{earlier.Name} is recovered before {later.Name}, which is more critical.", "azure", "recovery", "order");
    }
}

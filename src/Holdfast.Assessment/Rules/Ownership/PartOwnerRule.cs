namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>Each part under a critical process has an owner.</summary>
internal sealed class PartOwnerRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2356",
        Name = "Each part that a critical process stands on has an owner",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "When it fails at night, the first half hour goes by with finding out whose it is.",
        Fix = "Write the team that repairs it to 'owner' on the workload, store or partner.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/operational-excellence/devops-culture"],
        ForeignIds = ["waf:OE:01"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
    [
        .. estate.Model.Workloads.Values.Where(workload => workload.Owner is null && estate.IsCritical(workload.Name)).Select(workload => Gap.Of(workload, Message(estate, workload.Name))),
        .. estate.Model.Stores.Values.Where(store => store.Owner is null && estate.IsCritical(store.Name)).Select(store => Gap.Of(store, Message(estate, store.Name))),
        .. estate.Model.Partners.Values.Where(partner => partner.Owner is null && estate.IsCritical(partner.Name)).Select(partner => Gap.Of(partner, Message(estate, partner.Name))),
    ];

    private static string Message(AssessedEstate estate, string name) => $"{estate.ProcessesOn(name)[0].Name} stands on '{name}', and nobody answers for it.";
}

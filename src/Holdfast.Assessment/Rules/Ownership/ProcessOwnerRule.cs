namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>Each process and tenant has an owner.</summary>
internal sealed class ProcessOwnerRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2355",
        Name = "Each process and each tenant has an owner",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Nobody can say what an outage costs, agree to an objective or accept a risk, so engineers decide it at night.",
        Fix = "Write the person or mailbox that answers for it to 'owner'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/operational-excellence/devops-culture"],
        ForeignIds = ["waf:OE:01"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
    [
        .. from process in estate.Model.Processes.Values
           where process.Owner is null
           select Gap.Of(process, $"Nobody answers for {process.Name}."),
        .. from tenant in estate.Model.Tenants.Values
           where tenant.Owner is null
           select Gap.Of(tenant, $"Nobody answers for the tenant '{tenant.Name}'."),
    ];
}

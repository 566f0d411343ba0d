namespace Holdfast.Assessment.Rules.GitOps;

/// <summary>A change of the infrastructure is seen as a plan before it is applied.</summary>
internal sealed class PlanFirstRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2416",
        Name = "A change of the infrastructure is seen as a plan before it is applied",
        Area = Area.GitOps,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "A renamed parameter replaces the database server instead of changing it. The pipeline is green, and the orders of the day are in a backup.",
        Fix = "Set 'gitops: { planFirst: true }' and have the plan (what-if, or a validated snapshot) agreed to before it is applied; refuse plans that delete or replace a store.",
        Sources = ["https://learn.microsoft.com/azure/azure-resource-manager/bicep/deploy-what-if"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var stores = estate.Model.Stores.Keys.Count(estate.IsCritical);
        if (stores > 0 && estate.Model.Gitops is not { PlanFirst: true })
            yield return Gap.Of(estate, $"A change of the infrastructure reaches {stores} {(stores == 1 ? "store" : "stores")} of critical processes without anybody having seen what it will do.", "gitops", "planFirst");
    }
}

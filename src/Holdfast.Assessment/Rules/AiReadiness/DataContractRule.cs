namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>Data for forecasts has an owner and a contract.</summary>
internal sealed class DataContractRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2495",
        Name = "Data for forecasts has an owner and a contract",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Forecasting],
        Meaning = "An upgrade of Odoo renames a state or splits a move in two. Nothing fails; the forecast is wrong for a quarter, and nobody knows whom to ask what a column means.",
        Fix = "Write 'owner' and 'contract' on the data set: a file that says what each column means and how a change is announced.",
        Sources = ["https://bitol.io/", "https://martinfowler.com/articles/data-mesh-principles.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from data in estate.Model.Forecasting.Values
        where data.Owner is null || data.Contract is null
        let missing = data.Owner is null ? "Nobody answers for what" : "Nothing says what"
        select Gap.Of("forecasting", data.Name, $"{missing} the columns of '{data.Name}' mean, so an upgrade may change them unnoticed.", data.Owner is null ? "owner" : "contract");
}

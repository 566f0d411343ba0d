namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>Forecasts read a copy, and not what people work on.</summary>
internal sealed class SeparateCopyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2493",
        Name = "Forecasts read a copy, and not what people work on",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Forecasting],
        Meaning = "Training reads three years of stock moves in one query, and the pick screens wait for it; or it is allowed at night only, and the model is always a week old.",
        Fix = "Name in 'in' a store of its own, filled from a replica, such as one with 'for: analytics'.",
        Sources = ["https://learn.microsoft.com/azure/architecture/data-guide/relational-data/online-analytical-processing", "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas"],
        ForeignIds = ["waf:PE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from data in estate.Model.Forecasting.Values
        where estate.IsCritical(data.In)
        select Gap.Of("forecasting", data.Name, $"'{data.Name}' is read from '{data.In}', where {estate.ProcessesOn(data.In)[0].Name} works.", "in");
}

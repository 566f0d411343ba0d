namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>A load that came late or in part is noticed before it is learnt from.</summary>
internal sealed class LoadCheckRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2497",
        Name = "A load that came late or in part is noticed before it is learnt from",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Forecasting],
        Meaning = "The nightly copy stops in the middle of November, or loads a day twice. The forecast goes on with what it has, and the staff plan for the peak is made from it.",
        Fix = "Set 'fresh' and list at least one SQL file in 'checks' on the data set.",
        Sources = ["https://docs.getdbt.com/docs/build/data-tests", "https://docs.getdbt.com/reference/resource-properties/freshness"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var data in estate.Model.Forecasting.Values)
        {
            if (data.Fresh is null)
                yield return Gap.Of("forecasting", data.Name, $"Nobody has said how old the newest event in '{data.Name}' may be.", "fresh");
            else if (data.Checks.Count == 0)
                yield return Gap.Of("forecasting", data.Name, $"A load of '{data.Name}' that came twice or in part looks like any other.", "checks");
        }
    }
}

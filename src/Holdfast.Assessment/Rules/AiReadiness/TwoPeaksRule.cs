using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>The history holds at least two peaks.</summary>
internal sealed class TwoPeaksRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2492",
        Name = "The history holds at least two peaks",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Forecasting],
        Meaning = "A model that has seen one December cannot tell a season from an accident: the forecast for the peak is a guess, and people and capacity are planned by it.",
        Fix = "Set 'history' of the data set to 730d or more, and let no retention below it delete what is older.",
        Sources = ["https://otexts.com/fpp3/long-short-ts.html", "https://learn.microsoft.com/azure/machine-learning/concept-automl-forecasting-methods"],
    };

    private const int TwoYears = 730;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var data in estate.Model.Forecasting.Values)
        {
            if (data.History is null)
                yield return Gap.Of("forecasting", data.Name, $"Nobody has said how far back '{data.Name}' goes.", "history");
            else if (data.History.Value.TotalDays < TwoYears)
                yield return Gap.Of("forecasting", data.Name, $"'{data.Name}' goes back {DurationText.Format(data.History.Value)}, which holds one peak at most.", "history");
        }
    }
}

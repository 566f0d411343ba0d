using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>What a forecast would need is being kept.</summary>
internal sealed class ForecastDataRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2491",
        Name = "What a forecast would need is being kept",
        Area = Area.AiReadiness,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "When somebody wants to know how many people and replicas the next peak needs, the operational system has only what it needs itself, and two years have to pass before a model can be trained.",
        Fix = "Describe a data set in 'forecasting': the store it lies in, its history, freshness, owner and contract.",
        Sources = ["https://otexts.com/fpp3/basic-steps.html", "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/plan"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var strictest = estate.Model.Processes.Values.MinBy(process => process.Criticality);
        if (strictest is { Criticality: <= Criticality.BusinessCritical } && estate.Model.Forecasting.Count == 0)
            yield return Gap.Of(estate, $"No history of {strictest.Name} is kept from which its next peak could be forecast.", "forecasting");
    }
}

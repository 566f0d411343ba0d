using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.AiReadiness;

/// <summary>Personal data does not travel into the copy for forecasts.</summary>
internal sealed class PersonalDataRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2496",
        Name = "Personal data does not travel into the copy for forecasts",
        Area = Area.AiReadiness,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Forecasting],
        Meaning = "Names, addresses and who picked how fast are copied for years into a store that more people may read, for a purpose that nobody has agreed to; taking it out of trained models later is not possible.",
        Fix = "Set 'personalData: removed', or 'pseudonymised' where a key is needed, on the data set.",
        Sources = ["https://eur-lex.europa.eu/eli/reg/2016/679/oj", "https://learn.microsoft.com/azure/well-architected/security/data-classification"],
        ForeignIds = ["waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var data in estate.Model.Forecasting.Values)
        {
            if (data.PersonalData is null)
                yield return Gap.Of("forecasting", data.Name, $"Nobody has said what becomes of names and addresses in '{data.Name}'.", "personalData");
            else if (data.PersonalData == PersonalData.Kept)
                yield return Gap.Of("forecasting", data.Name, $"Names and addresses are copied into '{data.Name}' as they are.", "personalData");
        }
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Where personal data may be is decided.</summary>
internal sealed class ResidencyDecidedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2287",
        Name = "Where data may be is decided",
        Area = Area.Residency,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "In the hour of a lost region somebody has to decide alone whether another country will do, and each wrong answer is expensive.",
        Fix = "Set 'azure: { residency: EU }' (or a country), and 'residency' on tenants that ask for more.",
        Sources = ["https://eur-lex.europa.eu/eli/reg/2016/679/oj", "https://learn.microsoft.com/azure/well-architected/security/data-classification"],
        ForeignIds = ["waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { Residency: null } azure || azure.Recovery is null && estate.Model.Stores.Count == 0)
            yield break;
        var personal = estate.Model.Stores.Values.FirstOrDefault(store => store.Data?.Classes.Contains(DataClass.Personal) == true);
        yield return Gap.Of(
            estate,
            $"Nobody has said which area the estate's data may not leave{(personal is null ? "" : $", and '{personal.Name}' holds data about people")}.",
            "azure", "residency");
    }
}

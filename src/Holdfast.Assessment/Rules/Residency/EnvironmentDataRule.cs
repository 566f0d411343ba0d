using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Only production holds real people's data.</summary>
internal sealed class EnvironmentDataRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2290",
        Name = "Only one environment holds live data, and the others say where theirs comes from",
        Area = Area.Residency,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Environments],
        Meaning = "A copy that was not neutralised sends real invoices and buys real labels, and addresses of consignees stand where every developer may read.",
        Fix = "Set 'data: neutralised-copy' or 'data: synthetic' on the environment.",
        Sources = ["akretion/fr-einvoicing#54", "odoo/odoo#284960", "https://eur-lex.europa.eu/eli/reg/2016/679/oj"],
        ForeignIds = ["waf:SE:03", "waf:OE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var live = estate.Model.Environments.Values.Where(environment => environment.Data == EnvironmentData.Live)
            .OrderBy(environment => environment.Name == "production" ? 0 : 1).FirstOrDefault();
        // What is called production is taken at its word.
        foreach (var environment in estate.Model.Environments.Values)
        {
            if (environment.Data is null && environment.Name != "production")
                yield return Gap.Of(environment, $"'{environment.Name}' does not say where its data comes from.", "data");
            else if (environment.Data == EnvironmentData.Live && environment != live)
                yield return Gap.Of(environment, $"'{environment.Name}' holds live data, as {live!.Name} does.", "data");
        }
    }
}

using Holdfast.Assessment.Rules.Release;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>Other environments do not reach the real partner.</summary>
internal sealed class OutsideProductionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2330",
        Name = "Environments other than production do not reach the real partner",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Partners, Premise.Environments],
        Meaning = "A rehearsal on a copy of production buys real labels, moves real money and tells real customers that their parcel has left.",
        Fix = "Set 'outsideProduction' on the partner: test-endpoint, stand-in or blocked.",
        Sources = ["akretion/fr-einvoicing#54", "odoo/odoo#164519", "https://github.com/Tecnativa/doodba-copier-template"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var others = estate.Model.Environments.Values.Where(environment => !LiveEnvironments.IsLive(environment)).Select(environment => environment.Name).ToList();
        if (others.Count == 0)
            yield break;
        foreach (var partner in estate.Model.Partners.Values.Where(partner => partner.OutsideProduction is null or OutsideProduction.Live))
        {
            yield return Gap.Of(
                partner,
                partner.OutsideProduction is null
                    ? $"Nothing keeps {string.Join(" and ", others)} from the real '{partner.Name}'."
                    : $"What is rehearsed in {string.Join(" and ", others)} takes effect at the real '{partner.Name}'.",
                "outsideProduction");
        }
    }
}

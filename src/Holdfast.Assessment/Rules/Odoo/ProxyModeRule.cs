namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>Odoo believes the proxy about who calls.</summary>
internal sealed class ProxyModeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2311",
        Name = "Odoo runs in proxy mode behind its ingress",
        Area = Area.Odoo,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "Every user seems to call from the address of the proxy: one person who mistypes a password locks everyone out for a minute, and links in mails lead to an inner name.",
        Fix = "Leave out 'odoo.proxyMode' or set it to true.",
        Sources = ["https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Odoo is { ProxyMode: false } && OdooWorkloads.Of(estate.Model).Any())
            yield return Gap.Of(estate, "Odoo's proxy mode is off, so all its users share one address and one limit on wrong passwords.", "odoo", "proxyMode");
    }
}

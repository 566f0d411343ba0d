namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>An Odoo with web workers has a websocket workload.</summary>
internal sealed class LiveUpdatesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2303",
        Name = "An Odoo's live updates have a workload and a route of their own",
        Area = Area.Odoo,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "Pick screens stop following what others do: the web workers answer a websocket with an error, and people press reload until the database feels it.",
        Fix = "Add a workload with 'app: odoo' and 'role: websocket' that uses the same database; Holdfast routes /websocket to it.",
        Sources = ["https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html", "odoo/odoo#106339", "odoo/odoo#247951", "OCA/queue#746", "bitnami/charts#28264"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        let web = odoo.In(OdooWorkloads.Web) ?? odoo.Workloads.FirstOrDefault(workload => workload.Role is null)
        where web is not null && odoo.In(OdooWorkloads.Websocket) is null
        select Gap.Of(web, $"'{web.Name}' has no websocket workload beside it on '{odoo.Database.Name}', so its screens get no live updates.");
}

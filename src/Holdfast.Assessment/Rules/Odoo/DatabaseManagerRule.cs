namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>The pages that create and drop databases do not answer.</summary>
internal sealed class DatabaseManagerRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2310",
        Name = "Odoo's database manager does not answer",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "Whoever finds /web/database/manager can copy or drop the database of the warehouse with one password, which is 'admin' when nobody has changed it.",
        Fix = "Leave out 'odoo.databaseManager' or set it to false; databases are created by the upgrade job.",
        Sources = ["https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html", "https://github.com/odoo/odoo/blob/19.0/odoo/tools/config.py"],
        ForeignIds = ["waf:SE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Odoo is { DatabaseManager: true } && OdooWorkloads.Of(estate.Model).Any())
            yield return Gap.Of(estate, "The database manager of Odoo answers, and whoever knows its password can drop a database.", "odoo", "databaseManager");
    }
}

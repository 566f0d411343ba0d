using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>A database and its filestore are restored to the same moment.</summary>
internal sealed class FilestoreRecoveryPointRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2307",
        Name = "An Odoo database and its filestore have one recovery point",
        Area = Area.Odoo,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "After a restore the database speaks of labels and delivery notes whose files are gone: 218 of 695 attachments in one measured restore, and a screen without its scripts is blank.",
        Fix = "Name the filestore in 'consistentWith' of the database; Holdfast then takes the database's moment first and the files after it.",
        Sources = ["odoo/odoo#9296", "odoo/odoo#17183", "camptocamp/odoo-cloud-platform#233"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from odoo in OdooInstallation.Of(estate.Model)
        from files in odoo.Workloads.SelectMany(workload => OdooWorkloads.FileStoresOf(estate.Model, workload)).Distinct()
        where files.For is StoreUse.Documents or null
        where !odoo.Database.ConsistentWith.Contains(files.Name) && !files.ConsistentWith.Contains(odoo.Database.Name)
        select Gap.Of(odoo.Database, $"'{odoo.Database.Name}' and its files in '{files.Name}' are restored each to a moment of its own.", "consistentWith");
}

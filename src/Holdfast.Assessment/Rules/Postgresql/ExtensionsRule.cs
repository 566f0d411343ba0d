using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A managed server allows the extensions that Odoo creates.</summary>
internal sealed class ExtensionsRule : Rule
{
    private static readonly string[] Needed = ["pg_trgm", "unaccent"];

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2221",
        Name = "A managed server allows the extensions that Odoo needs",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "A database restored to a new server fails on CREATE EXTENSION, or comes up with searches that read whole tables; it works on the old server only because somebody once clicked it there.",
        Fix = "Set 'extensions: [pg_trgm, unaccent]' on the store.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/extensions/how-to-allow-extensions", "https://github.com/odoo/odoo/blob/19.0/odoo/service/db.py"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.Primaries(estate)
        where store.Service == StoreService.FlexibleServer && Databases.OdooOn(estate, store).Any()
        let missing = Needed.Except(store.Extensions, StringComparer.Ordinal).ToList()
        where missing.Count > 0
        select Gap.Of(store, $"'{store.Name}' does not allow {string.Join(" and ", missing)}, and Odoo creates {(missing.Count == 1 ? "it" : "them")}.", "extensions");
}

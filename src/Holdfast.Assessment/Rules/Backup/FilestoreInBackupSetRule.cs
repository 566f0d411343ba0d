using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A database and the files it speaks of form one backup set.</summary>
internal sealed class FilestoreInBackupSetRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2262",
        Name = "Odoo's database and filestore form one backup set",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Odoo],
        Meaning = "A database restored without its files opens to blank screens and lost delivery notes: each attachment is a row in one store and a file in the other.",
        Fix = "Set 'consistentWith: [documents]' on the database, so that both are restored to the same moment and checked together.",
        Sources = ["odoo/odoo#9296", "odoo/odoo#17183", "camptocamp/odoo-cloud-platform#233"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var pairs = from workload in estate.Model.Workloads.Values
                    where workload.App.Text == "odoo"
                    let stores = workload.Uses.Select(name => estate.Model.Stores.GetValueOrDefault(name)).OfType<Store>().ToList()
                    from database in stores
                    where database is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null }
                    from files in stores
                    where files.Engine.Kind is StoreEngineKind.Blob or StoreEngineKind.FileShare && files.Loss is null or AcceptableLoss.None
                    select (Database: database, Files: files);
        return from pair in pairs.DistinctBy(pair => (pair.Database.Name, pair.Files.Name))
               where !pair.Database.ConsistentWith.Contains(pair.Files.Name, StringComparer.Ordinal)
               where !pair.Files.ConsistentWith.Contains(pair.Database.Name, StringComparer.Ordinal)
               select Gap.Of(pair.Database, $"'{pair.Database.Name}' is not tied to '{pair.Files.Name}', where Odoo keeps the files that its rows speak of.", "consistentWith");
    }
}

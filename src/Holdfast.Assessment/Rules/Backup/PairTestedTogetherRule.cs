namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A database and its files are restored in the same test.</summary>
internal sealed class PairTestedTogetherRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2269",
        Name = "A database and its files are restored in the same test",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.RestoreTest],
        Meaning = "Each half restores well on its own day, and nobody has seen whether the two fit together, which is the part that fails.",
        Fix = "Give both stores the same 'restoreTest.every' and 'restoreTest.at'.",
        Sources = ["odoo/odoo#9296", "camptocamp/odoo-cloud-platform#233"],
        ForeignIds = ["waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from pair in BackedUpStores.Pairs(estate)
        let database = pair.Database.RestoreTest
        let files = pair.Files.RestoreTest
        where database is not null && (files is null || files.Every != database.Every || files.At != database.At)
        select Gap.Of(pair.Files, $"'{pair.Files.Name}' is {(files is null ? "not restored in the test" : "restored at another time than in the test")} of '{pair.Database.Name}', whose files it holds.", "restoreTest");
}

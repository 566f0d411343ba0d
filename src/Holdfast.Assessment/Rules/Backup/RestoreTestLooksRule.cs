using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A restore test of a database looks at what can be wrong with it.</summary>
internal sealed class RestoreTestLooksRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2268",
        Name = "A restore test looks at the business and at how far it got",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.RestoreTest],
        Meaning = "With one archived log missing, the backup tool says ok, the restore succeeds, every structural check is clean, and a quarter of the rows is gone; only a heartbeat shows it. Rows that a mistake removed show only in sums.",
        Fix = "Set 'restoreTest: { invariants: [invariants/stock.sql], checks: [watermark, files, usable] }' on the store.",
        Sources = ["pgbackrest/pgbackrest#626", "pgbackrest/pgbackrest#2139", "cloud-pi-native/socle#721"],
        ForeignIds = ["waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Postgresql, RestoreTest: not null } && estate.IsCritical(store.Name)
        let missing = Missing(store, store.RestoreTest!).ToList()
        where missing.Count > 0
        select Gap.Of(store, $"The restore test of '{store.Name}' does not look at {string.Join(", nor at ", missing)}.", "restoreTest", "checks");

    private static IEnumerable<string> Missing(Store store, RestoreTest test)
    {
        if (test.Invariants.Count == 0)
            yield return "sums of the business (invariants)";
        if (!test.Checks.Contains(RestoreCheck.Watermark))
            yield return "how far the copy was replayed (watermark)";
        if (store.ConsistentWith.Count > 0 && !test.Checks.Contains(RestoreCheck.Files))
            yield return $"the files in {string.Join(" and ", store.ConsistentWith)} (files)";
        if (!test.Checks.Contains(RestoreCheck.Usable))
            yield return "whether the application starts on it (usable)";
    }
}

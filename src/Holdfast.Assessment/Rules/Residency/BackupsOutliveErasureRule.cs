using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Erased data does not live on in backups for longer than it lived.</summary>
internal sealed class BackupsOutliveErasureRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2289",
        Name = "Backups do not keep personal data for longer than it may be kept",
        Area = Area.Residency,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "A restore brings back people whose data was erased, and an immutable copy cannot be mended: nobody can say to them that it is gone.",
        Fix = "Shorten 'backup.longTerm' or 'backup.retention' of the store to 'data.eraseAfter', or keep accounting data long-term in a store of its own.",
        Sources = ["https://eur-lex.europa.eu/eli/reg/2016/679/oj", "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-42019-article-25-data-protection-design-and_en"],
        ForeignIds = ["waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Data.EraseAfter: not null, Backup: not null } && store.Data!.Classes.Contains(DataClass.Personal)
        let kept = store.Backup!.LongTerm ?? store.Backup.Retention ?? store.Backup.Pitr ?? TimeSpan.Zero
        let erased = store.Data!.EraseAfter!.Value
        where kept > erased
        select Gap.Of(store, $"'{store.Name}' erases data about people after {DurationText.Format(erased)}, and its backups keep it for {DurationText.Format(kept)}.", "backup");
}

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Former versions of blobs are removed some day.</summary>
internal sealed class VersionsPileUpRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2266",
        Name = "Former versions of blobs are removed some day",
        Area = Area.Backup,
        Severity = Severity.Note,
        IsAbsence = false,
        Meaning = "Beyond a thousand versions of a blob listing it becomes slow, and a nightly export that overwrites itself gets there in three years while the bill grows.",
        Fix = "Set 'versioning: { keep: 30d }' on the store.",
        Sources = ["https://learn.microsoft.com/azure/storage/blobs/versioning-overview"],
        ForeignIds = ["aprl:8ebda7c0", "waf:CO:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store.Versioning is { Keep: null }
        select Gap.Of(store, $"'{store.Name}' keeps every former version of every blob for ever.", "versioning", "keep");
}

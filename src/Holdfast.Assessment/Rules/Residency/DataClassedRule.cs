using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>A store of records says what kind of data it holds and how long the law wants it.</summary>
internal sealed class DataClassedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2288",
        Name = "A store of records says how long its data is kept and when it is erased",
        Area = Area.Residency,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Postings are gone before the tax office asks for them, or addresses of consignees stay for ever: both are fined, and a retention set by guess does one of the two.",
        Fix = "Set 'data: { classes: [personal, accounting], keep: 3650d, eraseAfter: 730d }' on the store.",
        Sources = ["https://eur-lex.europa.eu/eli/reg/2016/679/oj", "https://learn.microsoft.com/azure/well-architected/security/data-classification"],
        ForeignIds = ["waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { ReplicaOf: null, For: StoreUse.Records or StoreUse.Documents }
        let missing = Missing(store.Data)
        where missing is not null
        select Gap.Of(store, $"'{store.Name}' {missing}.", "data");

    private static string? Missing(StoreData? data) => data switch
    {
        null => "does not say what kind of data it holds",
        { EraseAfter: null } when data.Classes.Contains(DataClass.Personal) => "holds data about people and does not say when it is erased",
        { Keep: null } when data.Classes.Contains(DataClass.Accounting) => "holds postings and does not say how long the law wants them kept",
        _ => null,
    };
}

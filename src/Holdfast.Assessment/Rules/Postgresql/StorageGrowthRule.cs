using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>A database's storage grows before it is full.</summary>
internal sealed class StorageGrowthRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2206",
        Name = "A database's storage grows before it is full",
        Area = Area.Postgresql,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A server whose disk is nearly full turns read-only, and every process that writes stops until somebody adds storage.",
        Fix = "Set 'size: { autoGrow: true }' on the store, and keep 'used' and 'growsPerMonth' as measured.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/scale/how-to-auto-grow-storage"],
        ForeignIds = ["aprl:6293a3cc", "waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Databases.All(estate)
        where store.Service == StoreService.FlexibleServer && store.Size is null or { AutoGrow: false }
        where estate.ProcessesOn(store.Name).Count > 0
        select Gap.Of(store, $"The storage of '{store.Name}' does not grow by itself{Headroom(store.Size)}.", "size", "autoGrow");

    private static string Headroom(StoreSize? size) => size switch
    {
        { Storage: { } storage, Used: { } used, GrowsPerMonth: { Bytes: > 0 } growth } when storage.Bytes > used.Bytes =>
            $", and its {storage} are full in {(storage.Bytes - used.Bytes) / growth.Bytes} months at {growth} a month",
        _ => "",
    };
}

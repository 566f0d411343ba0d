using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Which stores of an estate would be missed, and which belong together.</summary>
internal static class BackedUpStores
{
    /// <summary>The stores whose content cannot be made again: no replica, no cache, and loss was not accepted.</summary>
    public static IEnumerable<Store> Irreplaceable(AssessedEstate estate) =>
        estate.Model.Stores.Values.Where(store => store is { ReplicaOf: null, Engine.Kind: not StoreEngineKind.Redis, Loss: null or AcceptableLoss.None });

    /// <summary>Every database with the file stores that must be restored to the same moment.</summary>
    public static IEnumerable<(Store Database, Store Files)> Pairs(AssessedEstate estate) =>
        from database in estate.Model.Stores.Values
        where database.Engine.Kind == StoreEngineKind.Postgresql
        from name in database.ConsistentWith
        let files = estate.Model.Stores.GetValueOrDefault(name)
        where files is { Engine.Kind: StoreEngineKind.Blob or StoreEngineKind.FileShare }
        select (database, files);

    /// <summary>Whether a database can be turned back to a time from which deleted files are gone for good.</summary>
    public static bool LosesFiles(Store database, Store files) => database.Backup?.Pitr is { } window && (files.SoftDelete ?? TimeSpan.Zero) < window;
}

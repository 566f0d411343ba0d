using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Where a store's second copy is.</summary>
internal static class StoreCopies
{
    /// <summary>The other region that holds a store's data: that of its replica, or the pair to which Azure sends geo-redundant copies.</summary>
    public static string? RegionOf(Store store, AzurePlacement azure)
    {
        if (store.GeoReplica is { } replica)
            return (replica.Region ?? azure.Recovery?.Region)?.Text;
        return store.Backup is { Geo: true } || store.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone
            ? AzureRegions.PairOf(azure.Region.Text)
            : null;
    }
}

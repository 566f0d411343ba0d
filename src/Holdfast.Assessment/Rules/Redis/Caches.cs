using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>The Redis stores of an estate and what each is used for.</summary>
internal static class Caches
{
    /// <summary>Every Redis store.</summary>
    public static IEnumerable<Store> All(AssessedEstate estate) =>
        estate.Model.Stores.Values.Where(store => store.Engine.Kind == StoreEngineKind.Redis);

    /// <summary>All uses of a store, the declared one first.</summary>
    public static IEnumerable<StoreUse> UsesOf(Store store) =>
        store.For is { } use ? store.AlsoFor.Prepend(use).Distinct() : store.AlsoFor.Distinct();

    /// <summary>A use as people speak of it.</summary>
    public static string Words(StoreUse use) => use switch
    {
        StoreUse.RateLimits => "rate limits",
        StoreUse.Queue => "a queue",
        StoreUse.Cache => "a cache",
        _ => use.ToString().ToLowerInvariant(),
    };
}

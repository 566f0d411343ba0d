using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Drills.Labs.Parts;

/// <summary>What stands in a lab beside the database, and stays there. Drills start what else they need for themselves.</summary>
public sealed record LabPlan
{
    // The lab's database accepts 100: the rest is for the sample application and for whoever looks at what happens.
    private const int MostPooledConnections = 60;
    private const int UsualConnections = 20;

    /// <summary>The database alone.</summary>
    public static LabPlan DatabaseOnly { get; } = new();

    /// <summary>The parts, in the order in which they are started.</summary>
    public IReadOnlyList<LabPart> Parts { get; init; } = [];

    /// <summary>The stores behind the pooler.</summary>
    public IReadOnlyList<PooledStore> Pools { get; init; } = [];

    /// <summary>Everything that stands for something in an estate.</summary>
    public static LabPlan Of(EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var pools = PoolsOf(estate);
        // The sample application keeps sessions in Redis and talks to a partner, whether or not the estate does.
        var works = estate.Workloads.Count > 0;
        List<LabPart> parts = [];
        if (pools.Count > 0)
            parts.Add(LabPart.Pooler);
        if (works || estate.Stores.Values.Any(store => store.Engine.Kind == StoreEngineKind.Redis))
            parts.Add(LabPart.Redis);
        if (works || estate.Partners.Count > 0)
            parts.Add(LabPart.Partner);
        if (estate.Stores.Values.Any(IsBackedUp))
            parts.Add(LabPart.Backups);
        if (works)
            parts.Add(LabPart.Application);
        return new LabPlan { Parts = parts, Pools = pools };
    }

    /// <summary>Only the way to the database that the estate's own clients have.</summary>
    public static LabPlan WayToDatabase(EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var pools = PoolsOf(estate);
        return new LabPlan { Parts = pools.Count > 0 ? [LabPart.Pooler] : [], Pools = pools };
    }

    /// <summary>Whether it has a part.</summary>
    public bool Has(LabPart part) => part == LabPart.Database || Parts.Contains(part);

    /// <summary>Whether the clients of a store go through the pooler.</summary>
    public bool IsPooled(string store) => Pools.Any(pool => pool.Store == store);

    internal static bool IsBackedUp(Store store) => store is { Engine.Kind: StoreEngineKind.Postgresql, Backup: not null };

    private static List<PooledStore> PoolsOf(EstateModel estate)
    {
        var pooled = estate.Stores.Values.Where(store => store is { Engine.Kind: StoreEngineKind.Postgresql, Pooler: not null }).OrderBy(store => store.Name, StringComparer.Ordinal).ToList();
        return [.. pooled.Select(store => new PooledStore(store.Name, store.Pooler!.Mode, Math.Max(1, Math.Min(store.Pooler.Connections ?? UsualConnections, MostPooledConnections / pooled.Count))))];
    }
}

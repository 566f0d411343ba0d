using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>What is planned for the loss of the region, and what can be had at best.</summary>
internal sealed class RegionRecovery
{
    /// <summary>The fastest rate at which Azure says that a database takes in its log: 200 MB/s on large servers.</summary>
    private const double FastestReplayPerSecond = 200e6;

    /// <summary>How long the failover of a storage account takes as a rule.</summary>
    private static readonly TimeSpan StorageFailover = TimeSpan.FromMinutes(60);

    private readonly AssessedEstate estate;

    private RegionRecovery(AssessedEstate estate, AzurePlacement azure, RecoveryRegion region) => (this.estate, Azure, Region) = (estate, azure, region);

    public AzurePlacement Azure { get; }

    public RecoveryRegion Region { get; }

    /// <summary>The processes that are recovered, the most critical first.</summary>
    public IEnumerable<BusinessProcess> Processes =>
        estate.Model.Processes.Values.Where(Recovers).OrderBy(process => process.Criticality).ThenBy(process => process.Name, StringComparer.Ordinal);

    /// <summary>The recovery that an estate plans; null when it plans none.</summary>
    public static RegionRecovery? Of(AssessedEstate estate) =>
        estate.Model.Azure is { Recovery: { } region } azure ? new RegionRecovery(estate, azure, region) : null;

    public bool Recovers(BusinessProcess process) => Region.Processes.Count == 0 || Region.Processes.Contains(process.Name);

    /// <summary>The stores that a process cannot work without, and whose content cannot be made again.</summary>
    public IEnumerable<Store> StoresOf(BusinessProcess process) =>
        from reached in estate.Graph.Reaches(process.Name)
        let store = estate.Model.Stores.GetValueOrDefault(reached.Node.Name)
        where store is { ReplicaOf: null, Loss: null or AcceptableLoss.None }
        orderby store.Name
        select store;

    /// <summary>The shortest time in which a process can be back, and why; null when nothing published bounds it.</summary>
    public (TimeSpan Time, string Because)? ShortestTime(BusinessProcess process)
    {
        if (Region.Mode == RecoveryMode.ActiveActive)
            return null;
        var bounds = StoresOf(process).Select(BoundOf).OfType<(TimeSpan Time, string Because)>().ToList();
        if (bounds.Count == 0)
            return null;
        var longest = bounds.MaxBy(bound => bound.Time);
        return process.Continuity?.DecidesWithin is { } decision
            ? (longest.Time + decision, $"{DurationText.Format(decision)} for the decision and {longest.Because}")
            : longest;
    }

    /// <summary>How old the copy of a store in the other region may be.</summary>
    public (TimeSpan Age, string Because)? OldestCopy(Store store) => (store.Engine.Kind, Region.Mode) switch
    {
        (StoreEngineKind.Postgresql, RecoveryMode.BackupRestore) => (TimeSpan.FromHours(1), "its backup reaches the other region up to 1h late"),
        (StoreEngineKind.Postgresql, _) => (TimeSpan.FromMinutes(5), "its replica in the other region may lag by 5m"),
        (StoreEngineKind.Blob or StoreEngineKind.FileShare, _) => (TimeSpan.FromMinutes(15), "its copy in the other region may lag by 15m"),
        _ => null,
    };

    private (TimeSpan Time, string Because)? BoundOf(Store store)
    {
        if (store.Engine.Kind is StoreEngineKind.Blob or StoreEngineKind.FileShare)
            return (StorageFailover, $"about {DurationText.Format(StorageFailover)} until the storage of '{store.Name}' has failed over");
        if (store.Engine.Kind != StoreEngineKind.Postgresql || Region.Mode != RecoveryMode.BackupRestore)
            return null;
        if (store.Backup?.RestoresIn is { } measured)
            return (measured, $"{DurationText.Format(measured)} to restore '{store.Name}', as last measured");
        if ((store.Size?.Used ?? store.Size?.Storage) is not { } size)
            return null;
        var restore = TimeSpan.FromMinutes(Math.Ceiling(size.Bytes / FastestReplayPerSecond / 60));
        return (restore, $"{DurationText.Format(restore)} for the {size} of '{store.Name}' at 200 MB/s");
    }
}

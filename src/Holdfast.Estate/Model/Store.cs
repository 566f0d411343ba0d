using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A place where data lives.</summary>
public sealed record Store
{
    /// <summary>The store's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the store.</summary>
    public string? Owner { get; init; }

    /// <summary>The tenant whose store it is, on a shared platform.</summary>
    [References("tenants")]
    public string? Tenant { get; init; }

    /// <summary>The engine and its major version: <c>postgresql 17</c>, <c>redis</c>, <c>blob</c>, <c>file-share</c>.</summary>
    public required StoreEngine Engine { get; init; }

    /// <summary>Who runs the engine.</summary>
    public StoreService? Service { get; init; }

    /// <summary>The price tier of the service.</summary>
    public StoreTier? Tier { get; init; }

    /// <summary>How large it is.</summary>
    public StoreSize? Size { get; init; }

    /// <summary>Which failures a database or cache survives without a restore.</summary>
    public StoreAvailability? Availability { get; init; }

    /// <summary>Where copies of a blob or file store are kept.</summary>
    public StorageRedundancy? Redundancy { get; init; }

    /// <summary>What it is used for; for Redis this decides which loss is acceptable.</summary>
    public StoreUse? For { get; init; }

    /// <summary>What else a Redis store is used for; each use asks for settings of its own.</summary>
    public IReadOnlyList<StoreUse> AlsoFor { get; init; } = [];

    /// <summary>What kind of data it holds, and what the law asks for it.</summary>
    public StoreData? Data { get; init; }

    /// <summary>What losing its content costs; absent means that nothing may be lost.</summary>
    public AcceptableLoss? Loss { get; init; }

    /// <summary>The store that this one is a read replica of.</summary>
    [References("stores")]
    public string? ReplicaOf { get; init; }

    /// <summary>The age of a replica's data that raises an alarm.</summary>
    public TimeSpan? MaxLag { get; init; }

    /// <summary>A copy in another region that can be promoted.</summary>
    public GeoReplica? GeoReplica { get; init; }

    /// <summary>How a database that the estate runs itself fails over.</summary>
    public FailoverSettings? Failover { get; init; }

    /// <summary>The logical replication slots of a database.</summary>
    public ReplicationSlots? ReplicationSlots { get; init; }

    /// <summary>How it is backed up.</summary>
    public Backup? Backup { get; init; }

    /// <summary>How often a backup is restored and checked.</summary>
    public RestoreTest? RestoreTest { get; init; }

    /// <summary>Stores that must be restored to the same moment.</summary>
    [References("stores")]
    public IReadOnlyList<string> ConsistentWith { get; init; } = [];

    /// <summary>When the platform may patch it.</summary>
    public Maintenance? Maintenance { get; init; }

    /// <summary>How long a deleted blob can be brought back.</summary>
    public TimeSpan? SoftDelete { get; init; }

    /// <summary>Whether former versions of blobs are kept, and how long.</summary>
    public BlobVersioning? Versioning { get; init; }

    /// <summary>What a Redis store writes to disk.</summary>
    public StorePersistence? Persistence { get; init; }

    /// <summary>What a Redis store throws away when its memory is full.</summary>
    public EvictionPolicy? Eviction { get; init; }

    /// <summary>How clients see the shards of a Managed Redis.</summary>
    public ClusteringPolicy? Clustering { get; init; }

    /// <summary>How many replicas must be in touch before a Redis primary takes a write.</summary>
    [Within(0, 8)]
    public int? MinReplicasToWrite { get; init; }

    /// <summary>The extensions that a database may use; a managed server refuses any other.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>Settings of a database server.</summary>
    public ServerParameters? Parameters { get; init; }

    /// <summary>When a schema change gives up.</summary>
    public MigrationTimeouts? MigrationTimeouts { get; init; }

    /// <summary>The connection pooler in front of a database.</summary>
    public Pooler? Pooler { get; init; }

    /// <summary>What it promises, where somebody has promised.</summary>
    public DeclaredObjectives? Objectives { get; init; }

    /// <summary>Numbers of the failure model that are known better for this store than for the estate, by name.</summary>
    public IReadOnlyDictionary<string, FigureOverride> Figures { get; init; } = Named.None<FigureOverride>();
}

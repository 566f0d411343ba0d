namespace Holdfast.Estate.Model;

/// <summary>The price tier of a managed service: it decides which kind of machine answers.</summary>
public enum StoreTier
{
    /// <summary>PostgreSQL on credits: slow once they are used up, and never with a standby.</summary>
    Burstable,

    /// <summary>PostgreSQL with 4 GiB of memory for each core.</summary>
    GeneralPurpose,

    /// <summary>PostgreSQL, or Managed Redis, with more memory for each core.</summary>
    MemoryOptimized,

    /// <summary>Managed Redis with memory and cores in balance.</summary>
    Balanced,

    /// <summary>Cache for Redis on one node, without a replica.</summary>
    Basic,

    /// <summary>Cache for Redis with a replica.</summary>
    Standard,

    /// <summary>Cache for Redis with persistence and zones.</summary>
    Premium,

    /// <summary>Cache for Redis on the Enterprise engine.</summary>
    Enterprise,
}

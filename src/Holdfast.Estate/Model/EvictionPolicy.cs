namespace Holdfast.Estate.Model;

/// <summary>What a Redis store throws away when its memory is full; named as Redis names it.</summary>
public enum EvictionPolicy
{
    /// <summary>Nothing: writes are refused.</summary>
    Noeviction,

    /// <summary>The key unused for longest.</summary>
    AllkeysLru,

    /// <summary>The key used least often.</summary>
    AllkeysLfu,

    /// <summary>Any key.</summary>
    AllkeysRandom,

    /// <summary>Of the keys that expire, the one unused for longest.</summary>
    VolatileLru,

    /// <summary>Of the keys that expire, the one used least often.</summary>
    VolatileLfu,

    /// <summary>Of the keys that expire, any.</summary>
    VolatileRandom,

    /// <summary>Of the keys that expire, the next to expire.</summary>
    VolatileTtl,
}

using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>How large a store is.</summary>
public sealed record StoreSize
{
    /// <summary>Virtual cores.</summary>
    [Within(1, 416)]
    public int? Vcores { get; init; }

    /// <summary>Memory.</summary>
    public ByteSize? Memory { get; init; }

    /// <summary>Storage.</summary>
    public ByteSize? Storage { get; init; }

    /// <summary>How much of the storage is in use, as last measured.</summary>
    public ByteSize? Used { get; init; }

    /// <summary>How much is added each month, as last measured.</summary>
    public ByteSize? GrowsPerMonth { get; init; }

    /// <summary>Whether the service adds storage before it is full.</summary>
    public bool AutoGrow { get; init; }
}

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
}

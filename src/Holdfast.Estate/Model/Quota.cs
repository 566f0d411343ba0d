using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>The most a tenant may take of a shared platform.</summary>
public sealed record Quota
{
    /// <summary>Processor cores.</summary>
    [Within(1, 10_000)]
    public int? Cpu { get; init; }

    /// <summary>Memory.</summary>
    public ByteSize? Memory { get; init; }

    /// <summary>Storage.</summary>
    public ByteSize? Storage { get; init; }

    /// <summary>Pods.</summary>
    [Within(1, 10_000)]
    public int? Pods { get; init; }

    /// <summary>Database connections.</summary>
    [Within(1, 100_000)]
    public int? Connections { get; init; }

    /// <summary>Requests at the edge in a time.</summary>
    public Rate? Requests { get; init; }
}

namespace Holdfast.Estate.Model;

/// <summary>How a database that the estate runs itself fails over; a managed service decides this alone.</summary>
public sealed record FailoverSettings
{
    /// <summary>How many data nodes there are, the primary included.</summary>
    [Within(1, 9)]
    public int Instances { get; init; } = 3;

    /// <summary>Patroni's <c>ttl</c>: how long a silent primary keeps its lease.</summary>
    public TimeSpan Ttl { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Patroni's <c>loop_wait</c>: how often each node looks.</summary>
    public TimeSpan LoopWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Patroni's <c>retry_timeout</c>: how long a node tries to reach the lease store before it gives up.</summary>
    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether writes stop when no synchronous standby is left (Patroni's <c>synchronous_mode_strict</c>).</summary>
    public bool StrictSync { get; init; }

    /// <summary>CloudNativePG's <c>dataDurability</c>: what becomes of writes when a synchronous standby is missing.</summary>
    public WriteDurability Durability { get; init; }

    /// <summary>Whether a quorum of standbys decides on promotion (CloudNativePG's <c>failoverQuorum</c>).</summary>
    public bool FailoverQuorum { get; init; }

    /// <summary>CloudNativePG's <c>switchoverDelay</c>: how long a primary may take to hand over; the operator's own is an hour.</summary>
    public TimeSpan? SwitchoverDelay { get; init; }
}

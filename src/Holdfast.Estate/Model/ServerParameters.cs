namespace Holdfast.Estate.Model;

/// <summary>Settings of a PostgreSQL server that differ from the service's own; each is named as PostgreSQL names it.</summary>
public sealed record ServerParameters
{
    /// <summary>The most connections the server accepts, those it reserves for itself included.</summary>
    [Within(25, 5_000)]
    public int? MaxConnections { get; init; }

    /// <summary>After how long the server ends a session that holds a transaction open and does nothing; <c>0s</c> is never.</summary>
    public TimeSpan? IdleInTransactionSessionTimeout { get; init; }

    /// <summary>After how long of silence the server asks whether a client is still there.</summary>
    public TimeSpan? TcpKeepalivesIdle { get; init; }

    /// <summary>Statements that take longer are logged.</summary>
    public TimeSpan? LogMinDurationStatement { get; init; }

    /// <summary>Whether waiting long for a lock is logged.</summary>
    public bool LogLockWaits { get; init; }
}

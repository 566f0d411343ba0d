namespace Holdfast.Estate.Model;

/// <summary>How many connections a replica of a workload opens to each database it uses, at most.</summary>
public sealed record DatabaseConnections
{
    /// <summary>How many processes of a replica connect. When absent: for Odoo what follows from its workers and cron threads, otherwise one.</summary>
    [Within(1, 1_000)]
    public int? Processes { get; init; }

    /// <summary>The most that each process opens: Odoo's <c>db_maxconn</c>, or the size of a connection pool.</summary>
    [Within(1, 10_000)]
    public required int Each { get; init; }
}

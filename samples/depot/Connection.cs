using Npgsql;

namespace Depot;

/// <summary>One connection of the pool, which remembers a warning: PostgreSQL says "committed, but perhaps not replicated" as nothing more.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private bool warned;

    private Connection(NpgsqlConnection open)
    {
        Open = open;
        open.Notice += (_, notice) => warned |= notice.Notice.InvariantSeverity is "WARNING";
    }

    public NpgsqlConnection Open { get; }

    public static async Task<Connection> TakeAsync(NpgsqlDataSource database, CancellationToken cancellation) => new(await database.OpenConnectionAsync(cancellation));

    /// <summary>To be asked after each commit and before anybody is told of it.</summary>
    public void RequireConfirmed()
    {
        if (warned)
            throw new Unconfirmed();
    }

    public ValueTask DisposeAsync() => Open.DisposeAsync();
}

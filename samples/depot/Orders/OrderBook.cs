using Npgsql;

namespace Depot.Orders;

/// <summary>The orders and stock moves in the database.</summary>
internal sealed class OrderBook(NpgsqlDataSource database, DepotSettings settings, TimeProvider time)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(100);

    // One statement, so one transaction: the order, its stock move and its job are all there or none of them.
    // A repetition writes, too, on purpose. Answering from a mere reading could acknowledge what only a dying primary has;
    // a commit waits for the standby, and so for everything before it.
    private const string Accept = """
        WITH accepted AS (
            INSERT INTO orders (client, client_number, article, quantity) VALUES ($1, $2, $3, $4)
            ON CONFLICT (client, client_number) DO UPDATE SET repeats = orders.repeats + 1
            RETURNING number, repeats),
        moved AS (
            INSERT INTO stock_move (order_number, client, reference, article, quantity) SELECT number, $1, $2, $3, -$4 FROM accepted WHERE repeats = 0),
        queued AS (
            INSERT INTO job (order_number) SELECT number FROM accepted WHERE repeats = 0)
        SELECT number, repeats FROM accepted
        """;

    /// <summary>Tries again while the database changes its primary: the client's number makes that safe.</summary>
    public async Task<AcceptedOrder> AcceptAsync(OrderRequest order, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await AcceptOnceAsync(order, cancellation);
            }
            catch (Exception transient) when (IsTransient(transient) && time.GetElapsedTime(started) < settings.RetryLimit)
            {
                await Task.Delay(RetryPause, time, cancellation);
            }
        }
    }

    /// <summary>Never tries again: nobody could tell whether the first attempt had counted.</summary>
    /// <returns>False when nothing was even begun, so that the caller may safely repeat it.</returns>
    public async Task<bool> MoveAsync(MoveRequest move, CancellationToken cancellation)
    {
        Connection connection;
        try
        {
            connection = await Connection.TakeAsync(database, cancellation);
        }
        catch (NpgsqlException)
        {
            return false;
        }

        await using (connection)
        {
            await using var command = new NpgsqlCommand("INSERT INTO stock_move (client, reference, article, quantity) VALUES ($1, $2, $3, $4)", connection.Open)
            {
                Parameters = { new() { Value = move.Client }, new() { Value = move.Reference }, new() { Value = move.Article }, new() { Value = move.Quantity } },
            };
            await command.ExecuteNonQueryAsync(cancellation);
            connection.RequireConfirmed();
            return true;
        }
    }

    public async Task<OrderState?> FindAsync(long number, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "SELECT o.number, o.status, l.code, i.number FROM orders o LEFT JOIN label l ON l.order_number = o.number LEFT JOIN invoice i ON i.order_number = o.number WHERE o.number = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = number });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new OrderState(
                reader.GetInt64(0),
                reader.GetString(1),
                await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetString(2),
                await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetInt64(3))
            : null;
    }

    /// <summary>Whether the database was away, rather than the request wrong. "Read-only" is what a primary says that has just lost its lead.</summary>
    public static bool IsTransient(Exception failure) =>
        failure is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } or IOException or TimeoutException;

    private async Task<AcceptedOrder> AcceptOnceAsync(OrderRequest order, CancellationToken cancellation)
    {
        await using var connection = await Connection.TakeAsync(database, cancellation);
        await using var command = new NpgsqlCommand(Accept, connection.Open)
        {
            Parameters = { new() { Value = order.Client }, new() { Value = order.ClientNumber }, new() { Value = order.Article }, new() { Value = order.Quantity } },
        };
        AcceptedOrder accepted;
        // Read to its end and closed before anybody is told: the commit comes with the end of the answer.
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            accepted = new AcceptedOrder(reader.GetInt64(0), reader.GetInt32(1));
        }

        connection.RequireConfirmed();
        return accepted;
    }
}

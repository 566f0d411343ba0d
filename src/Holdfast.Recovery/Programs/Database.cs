using Npgsql;

namespace Holdfast.Recovery.Programs;

/// <summary>A database behind a Unix socket, as a superuser sees it.</summary>
internal sealed record Database(string Sockets, int Port, string User, string Name)
{
    // An exclusive lock or a corrupted index must end in a verdict, not in waiting.
    private const int StatementLimitSeconds = 600;

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = Sockets,
            Port = Port,
            Username = User,
            Database = Name,
            Pooling = false,
            Timeout = 5,
            CommandTimeout = StatementLimitSeconds,
            ApplicationName = "holdfast",
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The rows of a query, every value as text, read in a transaction that cannot write.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> QueryAsync(string sql, int most, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var readOnly = new NpgsqlCommand("SET TRANSACTION READ ONLY", connection, transaction))
            await readOnly.ExecuteNonQueryAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection, transaction) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<IReadOnlyList<string>> rows = [];
        while (rows.Count < most && await reader.ReadAsync(cancellation))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column))]);
        return rows;
    }

    public async Task<string> ScalarAsync(string sql, CancellationToken cancellation) =>
        await QueryAsync(sql, 1, cancellation) is [var row, ..] ? row[0] : "";

    public async Task<IReadOnlyList<string>> ColumnAsync(string sql, CancellationToken cancellation) =>
        [.. (await QueryAsync(sql, int.MaxValue, cancellation)).Select(row => row[0])];
}

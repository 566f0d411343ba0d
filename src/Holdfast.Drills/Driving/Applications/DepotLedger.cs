using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Applications;
using Holdfast.Drills.Labs.Partners;
using Npgsql;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>Reads back what the sample application has kept: in the database, in the file store and at the partner, and not through the application.</summary>
internal sealed class DepotLedger(LabDatabase database, DepotPaths paths, PartnerStation partner)
{
    /// <summary>Whether every job is done and every event is with the partner.</summary>
    public async Task<bool> IsSettledAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var command = new NpgsqlCommand(
                "SELECT NOT EXISTS (SELECT FROM job WHERE done_at IS NULL) AND NOT EXISTS (SELECT FROM outbox WHERE sent_at IS NULL)", connection);
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Orders, each with its stock move.</summary>
    public async Task<IReadOnlyList<StoredTransaction>> ReadOrdersAsync(string client, CancellationToken cancellation) => await ReadAsync(
        """
        SELECT o.client_number, count(DISTINCT o.number)::int, count(m.id)::int
        FROM orders o LEFT JOIN stock_move m ON m.order_number = o.number WHERE o.client = $1 GROUP BY o.client_number
        """,
        client,
        cancellation);

    /// <summary>Stock moves that somebody booked.</summary>
    public async Task<IReadOnlyList<StoredTransaction>> ReadMovesAsync(string client, CancellationToken cancellation) => await ReadAsync(
        "SELECT reference, count(*)::int, count(*)::int FROM stock_move WHERE client = $1 AND order_number IS NULL GROUP BY reference", client, cancellation);

    /// <summary>Completed orders (label, invoice, and a document that is there and has its hash), each with the partner's event.</summary>
    public async Task<IReadOnlyList<StoredTransaction>> ReadCompletedAsync(string client, CancellationToken cancellation)
    {
        var events = await partner.GetAsync("printed", cancellation) as JsonObject ?? throw new IOException("The partner does not answer.");
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            """
            SELECT o.client_number, d.path, d.sha256 FROM orders o
            LEFT JOIN document d ON d.order_number = o.number AND EXISTS (SELECT FROM label l WHERE l.order_number = o.number)
                AND EXISTS (SELECT FROM invoice i WHERE i.order_number = o.number)
            WHERE o.client = $1
            """,
            connection)
        { Parameters = { new() { Value = client } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<StoredTransaction> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            var number = reader.GetInt64(0);
            var complete = !await reader.IsDBNullAsync(1, cancellation) && await IsIntactAsync(reader.GetString(1), reader.GetString(2), cancellation);
            var delivered = events[string.Create(CultureInfo.InvariantCulture, $"{client}-order-{number}")]?.GetValue<int>() ?? 0;
            found.Add(new StoredTransaction(number, complete ? 1 : 0, delivered));
        }

        return found;
    }

    private async Task<bool> IsIntactAsync(string path, string hash, CancellationToken cancellation)
    {
        var file = Path.Combine(paths.Documents, path);
        return File.Exists(file) && Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellation))) == hash;
    }

    private async Task<IReadOnlyList<StoredTransaction>> ReadAsync(string question, string client, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = client } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<StoredTransaction> found = [];
        while (await reader.ReadAsync(cancellation))
            found.Add(new StoredTransaction(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        return found;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(database.ConnectAsSuperuser(DepotConfiguration.Database));
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
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Depot.Fulfilment;

/// <summary>Completes orders in the background: prints the label, writes the invoice and the document, and puts the status event into the outbox.</summary>
/// <remarks>
/// It looks for work instead of waiting to be woken: a connection that listens can be dead without anybody noticing, and then jobs lie there
/// while the process looks healthy.
/// </remarks>
internal sealed partial class Worker(NpgsqlDataSource database, DepotSettings settings, TimeProvider time, ILogger<Worker> log) : BackgroundService
{
    private const int CentsEach = 1250;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                // Not cancellable: a job that was begun is completed, also while the process stops. The host has the limit for that.
                while (!stoppingToken.IsCancellationRequested && await CompleteOneAsync(CancellationToken.None))
                {
                }
            }
            catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException)
            {
                LogAway(away.Message);
                pause = PauseAfterFailure;
            }

            await Task.Delay(pause, time, stoppingToken).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>False when nothing was to do.</summary>
    private async Task<bool> CompleteOneAsync(CancellationToken cancellation)
    {
        await using var connection = await Connection.TakeAsync(database, cancellation);
        await using var transaction = await connection.Open.BeginTransactionAsync(cancellation);
        // Another worker's job is skipped, not waited for; and the job of one that dies is free in the same moment.
        if (await TakeAsync(connection.Open, cancellation) is not { } order)
            return false;
        // The file first: a file without a row is rubbish, a row without its file is a loss. The name follows from the order, so a second attempt replaces it.
        var (path, hash) = await WriteDocumentAsync(order, cancellation);
        await using var batch = new NpgsqlBatch(connection.Open)
        {
            BatchCommands =
            {
                Command("INSERT INTO label (order_number, code) VALUES ($1, $2)", order.Number, LabelOf(order.Number)),
                Command("INSERT INTO invoice (order_number, cents) VALUES ($1, $2)", order.Number, (long)order.Quantity * CentsEach),
                Command("INSERT INTO document (order_number, path, sha256) VALUES ($1, $2, $3)", order.Number, path, hash),
                Command("INSERT INTO outbox (order_number, key) VALUES ($1, $2)", order.Number, $"{order.Client}-order-{order.ClientNumber}"),
                Command("UPDATE orders SET status = 'completed', completed_at = now() WHERE number = $1", order.Number),
                Command("UPDATE job SET done_at = now() WHERE order_number = $1", order.Number),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<(long Number, string Client, long ClientNumber, int Quantity)?> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT o.number, o.client, o.client_number, o.quantity FROM job j JOIN orders o ON o.number = j.order_number
            WHERE j.done_at IS NULL ORDER BY j.order_number LIMIT 1 FOR UPDATE OF j SKIP LOCKED
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt32(3)) : null;
    }

    private async Task<(string Path, string Hash)> WriteDocumentAsync((long Number, string Client, long ClientNumber, int Quantity) order, CancellationToken cancellation)
    {
        var content = Encoding.UTF8.GetBytes($"Delivery note {order.Number}\nfor {order.Client}, order {order.ClientNumber}\npieces: {order.Quantity}\n");
        // A folder for each thousand: a directory with a million files is slow to list and to back up.
        var path = string.Create(CultureInfo.InvariantCulture, $"{order.Number / 1000:D6}/{order.Number}.txt");
        var file = Path.Combine(settings.Documents, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? settings.Documents);
        await File.WriteAllBytesAsync(file + ".new", content, cancellation);
        File.Move(file + ".new", file, overwrite: true);
        return (path, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static string LabelOf(long number) => string.Create(CultureInfo.InvariantCulture, $"L{number:D10}");

    private static NpgsqlBatchCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job goes back: {Reason}")]
    private partial void LogAway(string reason);
}

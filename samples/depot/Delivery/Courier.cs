using Npgsql;

namespace Depot.Delivery;

/// <summary>Sends the status events of the outbox to the partner: at least once, each under a key by which the partner recognises a repetition.</summary>
internal sealed partial class Courier(NpgsqlDataSource database, DepotSettings settings, TimeProvider time, ILogger<Courier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A partner that does not answer must not hold a row, a connection and a worker for as long as it likes.
        using var partner = new HttpClient { BaseAddress = settings.Partner, Timeout = TimeSpan.FromSeconds(2) };
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                while (!stoppingToken.IsCancellationRequested && await SendOneAsync(partner, CancellationToken.None))
                {
                }
            }
            catch (Exception away) when (away is NpgsqlException or HttpRequestException or IOException or TimeoutException or OperationCanceledException)
            {
                LogWaiting(away.Message);
                pause = PauseAfterFailure;
            }

            await Task.Delay(pause, time, stoppingToken).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>False when nothing was to do.</summary>
    private async Task<bool> SendOneAsync(HttpClient partner, CancellationToken cancellation)
    {
        await using var connection = await Connection.TakeAsync(database, cancellation);
        await using var transaction = await connection.Open.BeginTransactionAsync(cancellation);
        if (await TakeAsync(connection.Open, cancellation) is not { } entry)
            return false;
        // Under the lock of the row: were it let go, a second courier would send the event, too.
        using (var answer = await partner.PostAsync(new Uri("events/" + entry.Key, UriKind.Relative), content: null, cancellation))
            answer.EnsureSuccessStatusCode();
        await using var sent = new NpgsqlCommand(
            "WITH sent AS (UPDATE outbox SET sent_at = now() WHERE id = $1 RETURNING order_number) UPDATE orders SET status = 'delivered', delivered_at = now() WHERE number IN (SELECT order_number FROM sent)",
            connection.Open)
        { Parameters = { new() { Value = entry.Id } } };
        await sent.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<(long Id, string Key)?> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT id, key FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The event waits: {Reason}")]
    private partial void LogWaiting(string reason);
}

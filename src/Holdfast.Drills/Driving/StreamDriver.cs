using Holdfast.Drills.Checking;
using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>Writes the numbered transactions of one stream, one after the other, and remembers what it was told about each.</summary>
internal sealed class StreamDriver(TransactionStream stream, StoreDatabase database, string client, DrivingOptions options, DrillClock clock) : IAsyncDisposable
{
    private readonly List<Operation> history = [];
    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);
    private NpgsqlConnection? connection;
    private bool warned;
    private long number;
    private int acknowledged;
    private int streak;
    private string lastError = "no transaction was acknowledged yet";

    public TransactionStream Stream => stream;

    /// <summary>Only to be read after the driver has stopped.</summary>
    public IReadOnlyList<Operation> History => history;

    /// <summary>How many errors of each kind it met. Only to be read after the driver has stopped.</summary>
    public IReadOnlyDictionary<string, int> Errors => errors;

    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Acknowledgements in a row, since the last failure or reset.</summary>
    public int Streak => Volatile.Read(ref streak);

    public string LastError => Volatile.Read(ref lastError);

    public void ResetStreak() => Interlocked.Exchange(ref streak, 0);

    /// <param name="stop">Ends the writing between two transactions: none is left half-observed.</param>
    /// <param name="cancellation">Abandons everything at once.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        while (!stop.IsCancellationRequested)
        {
            number++;
            var invoked = clock.Elapsed;
            var outcome = await WriteAsync(cancellation);
            history.Add(new Operation(number, invoked, clock.Elapsed, outcome));
            if (outcome is OperationOutcome.Ok)
            {
                Interlocked.Increment(ref acknowledged);
                Interlocked.Increment(ref streak);
            }
            else
            {
                ResetStreak();
                await DisconnectAsync();
            }

            await clock.DelayAsync(outcome is OperationOutcome.Ok ? options.Spacing : options.RetrySpacing, cancellation);
        }
    }

    public async ValueTask DisposeAsync() => await DisconnectAsync();

    private async Task<OperationOutcome> WriteAsync(CancellationToken cancellation)
    {
        NpgsqlConnection open;
        try
        {
            open = connection ??= await ConnectAsync(cancellation);
            await WriteRowsAsync(open, cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
        {
            Remember(failure);
            return OperationOutcome.Failed;
        }

        try
        {
            // Sent apart from the rows: only an error from here on leaves the outcome open.
            await using var commit = new NpgsqlCommand("COMMIT", open);
            await commit.ExecuteNonQueryAsync(cancellation);
            return warned ? OperationOutcome.Unknown : OperationOutcome.Ok;
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
        {
            Remember(failure);
            return OperationOutcome.Unknown;
        }
    }

    private void Remember(Exception failure)
    {
        Volatile.Write(ref lastError, failure.Message);
        var kind = ErrorKind.Of(failure);
        errors[kind] = errors.GetValueOrDefault(kind) + 1;
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        var opening = database.Connect();
        try
        {
            warned = false;
            // "The transaction has already committed locally, but might not have been replicated" comes as a mere warning beside a
            // successful COMMIT, when a wait for the standby is cut short: that is no acknowledgement.
            opening.Notice += (_, notice) => warned |= notice.Notice.InvariantSeverity is "WARNING";
            await opening.OpenAsync(cancellation);
            return opening;
        }
        catch
        {
            await opening.DisposeAsync();
            throw;
        }
    }

    private async Task WriteRowsAsync(NpgsqlConnection open, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(open)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("INSERT INTO business_transaction (client, process, number, payload) VALUES ($1, $2, $3, $4)")
                {
                    Parameters = { new() { Value = client }, new() { Value = stream.Process }, new() { Value = number }, new() { Value = $"{stream.Process} {number}" } },
                },
                new("INSERT INTO business_line (client, process, number, quantity) VALUES ($1, $2, $3, 1)")
                {
                    Parameters = { new() { Value = client }, new() { Value = stream.Process }, new() { Value = number } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task DisconnectAsync()
    {
        if (connection is { } broken)
        {
            connection = null;
            await broken.DisposeAsync();
        }
    }
}

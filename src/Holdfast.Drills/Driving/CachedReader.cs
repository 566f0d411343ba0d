using System.Globalization;
using System.Net.Sockets;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Labs.Redis;
using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>Asks for stock levels as a portal does: the cache first, then the database, whose answer goes into the cache.</summary>
/// <param name="client">The name of this drill's clients.</param>
/// <param name="findSocket">Where the cache is now; none when nobody knows.</param>
/// <param name="connect">A connection to the database, not yet open.</param>
/// <param name="fallsBack">Whether it asks the database when the cache has nothing; without that, the negative control, nothing in the cache is nothing in stock.</param>
/// <param name="options">The pace.</param>
/// <param name="clock">The drill's clock.</param>
internal sealed class CachedReader(
    string client, Func<CancellationToken, Task<string?>> findSocket, Func<NpgsqlConnection> connect, bool fallsBack, DrivingOptions options, DrillClock clock)
{
    public const int Products = 40;

    private readonly List<Operation> history = [];
    private readonly List<StoredTransaction> right = [];
    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);
    private int hits;
    private int misses;

    /// <summary>Only to be read after the reader has stopped.</summary>
    public IReadOnlyList<Operation> History => history;

    /// <summary>The answers that agreed with the database: an answer that did not is a promise that was not kept.</summary>
    public IReadOnlyList<StoredTransaction> Right => right;

    public IReadOnlyDictionary<string, int> Errors => errors;

    /// <summary>Answers from the cache in a row.</summary>
    public int Hits => Volatile.Read(ref hits);

    /// <summary>Answers that the cache did not have.</summary>
    public int Misses => Volatile.Read(ref misses);

    /// <summary>What is in stock of a product.</summary>
    public static string LevelOf(long product) => (1000 + (product * 7)).ToString(CultureInfo.InvariantCulture);

    public string Key(long product) => string.Create(CultureInfo.InvariantCulture, $"stock:{client}:{product}");

    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        await using var database = connect();
        await database.OpenAsync(cancellation);
        RedisConnection? cache = null;
        for (var number = 1L; !stop.IsCancellationRequested; number++)
        {
            var invoked = clock.Elapsed;
            var product = number % Products;
            string? level = null;
            try
            {
                cache ??= await findSocket(cancellation) is { } socket ? await RedisConnection.OpenAsync(socket, cancellation) : null;
                level = cache is null ? null : await cache.AskAsync(cancellation, "GET", Key(product)) as string;
                if (level is null && fallsBack && cache is not null)
                    await cache.AskAsync(cancellation, "SET", Key(product), await AskDatabaseAsync(database, product, cancellation));
            }
            catch (Exception broken) when (broken is IOException or SocketException or RedisFailure)
            {
                // A cache that fails is a cache that has nothing.
                errors["no cache"] = errors.GetValueOrDefault("no cache") + 1;
                cache?.Dispose();
                cache = null;
            }

            if (level is null)
            {
                Interlocked.Increment(ref misses);
                Interlocked.Exchange(ref hits, 0);
                level = fallsBack ? await AskDatabaseAsync(database, product, cancellation) : "0";
            }
            else
            {
                Interlocked.Increment(ref hits);
            }

            history.Add(new Operation(number, invoked, clock.Elapsed, OperationOutcome.Ok));
            if (level == LevelOf(product))
                right.Add(new StoredTransaction(number, 1, 1));
            await clock.DelayAsync(options.Spacing, cancellation);
        }

        cache?.Dispose();
    }

    private static async Task<string> AskDatabaseAsync(NpgsqlConnection database, long product, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT level::text FROM stock_level WHERE product = $1", database) { Parameters = { new() { Value = product } } };
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

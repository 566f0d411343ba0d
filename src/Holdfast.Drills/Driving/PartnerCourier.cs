using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Drills.Checking;
using Holdfast.Drills.Labs.Partners;
using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>
/// Carries the transactions of one stream to the partner and the partner's answers back, apart from the process itself: what the process has
/// committed waits in the database until the partner takes it.
/// </summary>
/// <param name="stream">Whose transactions.</param>
/// <param name="client">The name of this drill's clients.</param>
/// <param name="partner">Where to.</param>
/// <param name="lab">The database.</param>
/// <param name="keepsAnswersOnce">Whether the inbox knows each answer by its key; without it, the negative control, an answer that comes twice is there twice.</param>
/// <param name="clock">The drill's clock.</param>
internal sealed class PartnerCourier(
    TransactionStream stream, string client, PartnerStation partner, Labs.LabDatabase lab, bool keepsAnswersOnce, DrillClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly List<Operation> delivered = [];
    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);
    private int answersRead;
    private long last;
    private int count;

    public TransactionStream Stream => stream with { Process = stream.Process + " at the partner" };

    /// <summary>Only to be read after the courier has ended.</summary>
    public IReadOnlyList<Operation> History => delivered;

    public int Delivered => Volatile.Read(ref count);

    public IReadOnlyDictionary<string, int> Errors => errors;

    private string Table => "partner_answer_" + client;

    /// <param name="finish">Once cancelled, it ends as soon as nothing is left to carry in either direction.</param>
    /// <param name="cancellation">Abandons everything at once.</param>
    public async Task RunAsync(CancellationToken finish, CancellationToken cancellation)
    {
        await using (var setup = new NpgsqlConnection(lab.ConnectAsSuperuser(StoreDatabase.NameOf(stream.Store))))
        {
            await setup.OpenAsync(cancellation);
            await ExecuteAsync(setup, $"CREATE TABLE {Table} (number bigint NOT NULL {(keepsAnswersOnce ? "PRIMARY KEY" : "")}); GRANT SELECT, INSERT ON {Table} TO {Labs.LabDatabase.ApplicationLogin}", cancellation);
        }

        // The partner has served earlier drills: their answers are not ours.
        await using var database = new NpgsqlConnection(lab.ConnectAsApplication(StoreDatabase.NameOf(stream.Store)));
        await database.OpenAsync(cancellation);
        while (true)
        {
            var ending = finish.IsCancellationRequested;
            var waiting = await FindWaitingAsync(database, cancellation);
            foreach (var number in waiting)
                await DeliverAsync(number, cancellation);
            var fetched = await FetchAnswersAsync(database, cancellation);
            if (ending && waiting.Count == 0 && fetched == 0)
                return;
            await clock.DelayAsync(Pause, cancellation);
        }
    }

    /// <summary>What the partner printed and what the inbox holds, by number: one of each, when all went well.</summary>
    public async Task<IReadOnlyList<StoredTransaction>> ReadBackAsync(CancellationToken cancellation)
    {
        var printed = (await partner.GetAsync("printed", cancellation) as JsonObject ?? [])
            .Where(entry => entry.Key.StartsWith(client, StringComparison.Ordinal))
            .ToDictionary(entry => NumberOf(entry.Key), entry => entry.Value?.GetValue<int>() ?? 0);
        Dictionary<long, int> answered = [];
        await using var database = new NpgsqlConnection(lab.ConnectAsApplication(StoreDatabase.NameOf(stream.Store)));
        await database.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"SELECT number, count(*)::int FROM {Table} GROUP BY number", database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            answered[reader.GetInt64(0)] = reader.GetInt32(1);
        return [.. printed.Keys.Union(answered.Keys).Select(number => new StoredTransaction(number, printed.GetValueOrDefault(number), answered.GetValueOrDefault(number)))];
    }

    private async Task<List<long>> FindWaitingAsync(NpgsqlConnection database, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT number FROM business_transaction WHERE client = $1 AND process = $2 AND number > $3 ORDER BY number LIMIT 50", database)
        {
            Parameters = { new() { Value = client }, new() { Value = stream.Process }, new() { Value = last } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<long> numbers = [];
        while (await reader.ReadAsync(cancellation))
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    /// <summary>Tries until the partner has accepted it, always with the same key: a label that was printed unheard is not printed again.</summary>
    private async Task DeliverAsync(long number, CancellationToken cancellation)
    {
        var first = clock.Elapsed;
        while (!await partner.TryPrintAsync($"{client}-{number}", cancellation))
        {
            errors["partner did not accept"] = errors.GetValueOrDefault("partner did not accept") + 1;
            await clock.DelayAsync(Pause, cancellation);
        }

        last = number;
        delivered.Add(new Operation(number, first, clock.Elapsed, OperationOutcome.Ok));
        Interlocked.Increment(ref count);
    }

    private async Task<int> FetchAnswersAsync(NpgsqlConnection database, CancellationToken cancellation)
    {
        if (await partner.GetAsync($"answers/{answersRead}", cancellation) is not JsonArray answers)
            return 0;
        answersRead += answers.Count;
        foreach (var key in answers.Select(answer => $"{answer}").Where(key => key.StartsWith(client, StringComparison.Ordinal)))
        {
            // "Nothing" on a conflict needs a key to conflict with: without one every arrival is kept.
            await ExecuteAsync(database, $"INSERT INTO {Table} (number) VALUES ({NumberOf(key).ToString(CultureInfo.InvariantCulture)}) ON CONFLICT DO NOTHING", cancellation);
        }

        return answers.Count;
    }

    private static long NumberOf(string key) => long.Parse(key[(key.IndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

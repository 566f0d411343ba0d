using System.Globalization;
using System.Security.Cryptography;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Faults;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Redis;
using Npgsql;

namespace Holdfast.Drills.Running;

/// <summary>One drill on a cache: stock levels are asked for while all copies of the cache are lost, and every answer is compared with the database.</summary>
/// <remarks><code>warm -> all of it gone -> answers from the database -> warm again</code></remarks>
internal sealed class CacheDrillRun(RunningLab lab, Scenario scenario, DrillOptions options, DrillClock clock, TimeProvider time)
{
    private const string Process = "stock enquiry";
    private readonly RedisGroup redis = new(lab);
    private readonly List<DrillEvent> events = [];

    public required IProgress<string> Progress { get; init; }

    public required Func<IReadOnlyList<DrillEvent>, DrillReport> Report { get; init; }

    public async Task<DrillReport> RunAsync(string store, CancellationToken cancellation)
    {
        if (await redis.EnsureAsync(time, cancellation) is { } obstacle)
            return NotExecuted(obstacle);
        var master = await redis.FindMasterAsync(cancellation) ?? throw new InvalidOperationException("Redis was healthy a moment ago and has no master.");
        await FillDatabaseAsync(store, cancellation);
        using var stop = new CancellationTokenSource();
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reader = new CachedReader(
            RandomNumberGenerator.GetHexString(8, lowercase: true),
            async token => await redis.FindMasterAsync(token) is { } now ? lab.Paths.RedisSocket(now) : null,
            () => new NpgsqlConnection(lab.Database.ConnectAsApplication(StoreDatabase.NameOf(store))),
            fallsBack: lab.Profile is LabProfile.Synchronous,
            options.Driving,
            clock);
        if (lab.Profile is LabProfile.Asynchronous)
            await WarmAsync(reader, master, cancellation);
        var running = reader.RunAsync(stop.Token, abandon.Token);
        try
        {
            if (!await AwaitWarmAsync(reader, cancellation))
                return NotExecuted("The cache did not become warm.");
            Record(DrillMilestone.SteadyState, string.Create(CultureInfo.InvariantCulture, $"{CachedReader.Products} products in the cache"));
            var evidence = await LoseAsync(reader, master, cancellation);
            await stop.CancelAsync();
            await running;
            return Conclude(reader, store, evidence);
        }
        finally
        {
            await abandon.CancelAsync();
            await running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<string> LoseAsync(CachedReader reader, LabZone master, CancellationToken cancellation)
    {
        var target = new BlastRadius(lab, master);
        var fault = new CacheLossFault(redis);
        var before = reader.Misses;
        try
        {
            Record(DrillMilestone.FaultInjected, "every copy of the cache");
            await fault.InjectAsync(target, cancellation);
        }
        finally
        {
            await fault.HealAsync(target, CancellationToken.None);
        }

        Record(DrillMilestone.FaultHealed, "empty");
        var injected = events[^2].At;
        if (await clock.UntilAsync(async token => (await redis.FindMissingAsync(token)).Count == 0, options.RedundancyLimit, options.PollInterval, cancellation))
            Record(DrillMilestone.RedundancyRestored, "");
        var warm = await AwaitWarmAsync(reader, cancellation);
        var took = clock.Elapsed - injected;
        var missed = reader.Misses - before;
        return missed < CachedReader.Products ? "" : string.Create(CultureInfo.InvariantCulture,
            $"{missed} answers were not in the cache; it was {(warm ? $"warm again after {took.TotalSeconds:0.0} s" : "not warm again within the limit")}");
    }

    private DrillReport Conclude(CachedReader reader, string store, string evidence)
    {
        var analysis = new DrillAnalysis(options, events);
        List<StreamMeasurement> streams = [analysis.Measure(new TransactionStream(Process, store), new([reader.History], [.. reader.Right], clock.Elapsed), reader.Errors)];
        analysis.AddClientEvents([(Process, reader.History)], streams);
        var report = Report(events) with { Streams = streams, Evidence = evidence };
        return evidence.Length > 0 ? report : report with { Status = DrillStatus.NotExecuted, Reason = "The cache still held what should have been lost: nothing was measured." };
    }

    /// <summary>Every product came from the cache once, in a row.</summary>
    private Task<bool> AwaitWarmAsync(CachedReader reader, CancellationToken cancellation) => lab.Profile is LabProfile.Asynchronous && events.Count > 0
        // Nobody fills the cache of the negative control again.
        ? clock.UntilAsync(_ => Task.FromResult(reader.Misses >= 2 * CachedReader.Products), options.RecoveryLimit, options.PollInterval, cancellation)
        : clock.UntilAsync(_ => Task.FromResult(reader.Hits >= CachedReader.Products), options.RecoveryLimit, options.PollInterval, cancellation);

    private async Task WarmAsync(CachedReader reader, LabZone master, CancellationToken cancellation)
    {
        for (var product = 0; product < CachedReader.Products; product++)
            await RedisGroup.AskAsync(lab.Paths.RedisSocket(master), cancellation, "SET", reader.Key(product), CachedReader.LevelOf(product));
    }

    private async Task FillDatabaseAsync(string store, CancellationToken cancellation)
    {
        await new StoreDatabase(store, lab.Database).CreateAsync(cancellation);
        await using var database = new NpgsqlConnection(lab.Database.ConnectAsSuperuser(StoreDatabase.NameOf(store)));
        await database.OpenAsync(cancellation);
        await using var fill = new NpgsqlCommand(
            string.Create(CultureInfo.InvariantCulture, $"""
                DROP TABLE IF EXISTS stock_level;
                CREATE TABLE stock_level AS SELECT product::bigint, 1000 + product * 7 AS level FROM generate_series(0, {CachedReader.Products - 1}) AS product;
                GRANT SELECT ON stock_level TO {LabDatabase.ApplicationLogin};
                """), database);
        await fill.ExecuteNonQueryAsync(cancellation);
    }

    private DrillReport NotExecuted(string reason) => Report(events) with { Status = DrillStatus.NotExecuted, Reason = reason };

    private void Record(DrillMilestone milestone, string detail)
    {
        events.Add(new DrillEvent(milestone, clock.Elapsed, detail));
        Progress.Report($"{scenario.Name}: {DrillWords.Of(milestone)}{(detail.Length == 0 ? "" : $" ({detail})")}");
    }
}

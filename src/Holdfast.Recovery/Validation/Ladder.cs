using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;
using Holdfast.Recovery.Validation.Rungs;
using Npgsql;

namespace Holdfast.Recovery.Validation;

/// <summary>Restores a backup set beside the running system and climbs nine rungs. Whatever happens, what was restored is removed.</summary>
public sealed class Ladder(RecoverySite site, RecoverySubject subject, PlaceOptions places, TimeProvider time, IProgress<string> progress)
{
    /// <summary>How many rungs a green restore has climbed.</summary>
    public const int RungCount = 9;

    private static readonly IRung[] All =
        [new ReachabilityRung(), new RepositoryRung(), new RestoreRung(), new WatermarkRung(), new IntegrityRung(), new SchemaRung(), new InvariantsRung(), new CrossStoreRung(), new UsabilityRung()];

    private readonly List<RungResult> results = [];

    /// <summary>Whether every file of the repository is read, also those that this restore does not need: once a week, say.</summary>
    public bool WholeRepository { get; init; }

    /// <param name="set">The name of the set.</param>
    /// <param name="target">The moment to restore to; everything that is archived when absent.</param>
    /// <param name="cancellation">Ends it; what was restored is removed all the same.</param>
    public async Task<LadderReport> RunAsync(string set, DateTimeOffset? target, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        results.Clear();
        var sets = new BackupSets(site.Repository.Directory);
        if (ReasonNotToBegin(sets, set, out var manifest) is { } reason)
        {
            Record(All[0], RungOutcome.Fail(reason), TimeSpan.Zero, TimeSpan.Zero);
            SkipRest("the rung 'reachable' failed");
            return Report(set, target, startedAt, started, context: null);
        }

        var hidden = site.Stores.Values.SelectMany(store => new[] { store.Database?.Data, store.Database?.Sockets, store.Folder }).OfType<string>().Where(Directory.Exists);
        await using var place = await Place.CreateAsync(places, $"validation of {set}", hidden, [site.Repository.Directory], time, cancellation);
        var copy = new DatabaseSite(place.At("data"), place.At("sockets"), "postgres");
        var context = new RungContext
        {
            Site = site,
            Subject = subject,
            Sets = sets,
            Manifest = manifest!,
            Target = target,
            Place = place,
            Time = time,
            Started = started,
            WholeRepository = WholeRepository,
            Tool = await PgBackRest.ConfigureAsync(place.Directory, site.Repository, copy, subject.Store, place, cancellation),
        };
        await ClimbAsync(context, cancellation);
        return Report(set, target, startedAt, started, context);
    }

    private string? ReasonNotToBegin(BackupSets sets, string set, out BackupManifest? manifest)
    {
        (manifest, var problem) = sets.Read(set);
        if (problem is not null)
            return problem;
        if (manifest!.Store != subject.Store)
            return $"The set '{set}' is one of the store '{manifest.Store}', not of '{subject.Store}'.";
        return PgBackRestConfiguration.WhatIsMissing(site.Repository);
    }

    private async Task ClimbAsync(RungContext context, CancellationToken cancellation)
    {
        if (await LookAsync(context, All[0], cancellation) is Verdict.Fail)
        {
            SkipRest("the rung 'reachable' failed");
            return;
        }

        // Beside each other: what the restore reads of the repository, it has read for both.
        var repository = LookAsync(context, All[1], cancellation);
        try
        {
            await LookAsync(context, All[2], cancellation);
        }
        finally
        {
            context.RestoreEnded.SetResult(context.Copy is not null);
        }

        if (context.Copy is null)
        {
            await repository;
            SkipRest("there is no restored copy");
            return;
        }

        // These only read, so they share the copy; the last one changes it.
        await Task.WhenAll([repository, .. All[3..8].Select(rung => LookAsync(context, rung, cancellation))]);
        await LookAsync(context, All[8], cancellation);
    }

    private async Task<Verdict> LookAsync(RungContext context, IRung rung, CancellationToken cancellation)
    {
        var startedAfter = time.GetElapsedTime(context.Started);
        progress.Report($"rung {rung.Number}: {rung.Name}");
        RungOutcome outcome;
        try
        {
            outcome = await rung.LookAsync(context, cancellation);
        }
        catch (PostgresException corrupted) when (corrupted.SqlState.StartsWith("XX", StringComparison.Ordinal))
        {
            // Internal errors are how a server says that its data is broken.
            outcome = RungOutcome.Fail($"The restored server reported broken data: {corrupted.MessageText}");
        }
        catch (Exception prevented) when (prevented is NpgsqlException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            outcome = RungOutcome.Unverified($"The check could not be carried out: {prevented.Message}");
        }

        Record(rung, outcome, startedAfter, time.GetElapsedTime(context.Started) - startedAfter);
        return outcome.Verdict;
    }

    private void Record(IRung rung, RungOutcome outcome, TimeSpan startedAfter, TimeSpan took)
    {
        lock (results)
            results.Add(new(rung.Number, rung.Name, outcome.Verdict, outcome.Findings, startedAfter, took));
    }

    private void SkipRest(string reason)
    {
        foreach (var rung in All.Where(rung => results.All(result => result.Number != rung.Number)))
            Record(rung, RungOutcome.Unverified($"Not looked at: {reason}."), TimeSpan.Zero, TimeSpan.Zero);
    }

    private LadderReport Report(string set, DateTimeOffset? target, DateTimeOffset startedAt, long started, RungContext? context) => new()
    {
        Set = set,
        Target = target,
        StartedAt = startedAt,
        Rungs = [.. results.OrderBy(result => result.Number)],
        UsableAfter = context?.UsableAfter,
        RecoveryPoint = context?.RecoveryPoint,
        Times = context?.Times,
        Took = time.GetElapsedTime(started),
    };
}

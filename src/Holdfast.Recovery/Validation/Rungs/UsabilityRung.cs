using System.Globalization;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 8: whether the application starts on the neutralised copy and completes one business transaction.</summary>
internal sealed class UsabilityRung : IRung
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    // Takes no number itself: unlike pg_current_xact_id it only looks.
    private const string NextTransaction = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text";

    public int Number => 8;

    public string Name => "usable";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        var (database, subject) = (context.Restored.Database, context.Subject);
        if (subject.Application.Count == 0)
            return RungOutcome.Unverified("The estate names no program that uses the copy (restoreTest.application).");
        if (subject.Neutralise.Count == 0)
            return RungOutcome.Unverified("The estate does not say how a copy is made harmless (restoreTest.neutralise), so no application is started on it.");
        // On the raw database, before any application can connect: its workers would act at once.
        foreach (var step in subject.Neutralise)
            await database.ExecuteAsync(step.Text, cancellation);
        var before = await database.ScalarAsync(NextTransaction, cancellation);
        if (await RunApplicationAsync(context, cancellation) is not { } run)
            return RungOutcome.Fail($"The application did not end within {Limit.TotalMinutes:0} minutes.");
        if (!run.Succeeded)
            return RungOutcome.Fail($"The application ended with {run.ExitCode}: {run.Tail}");
        // The program's own word is not enough: a transaction that wrote has taken a number. Nothing else writes: autovacuum is off.
        if (await database.ScalarAsync(NextTransaction, cancellation) == before)
            return RungOutcome.Fail("The application ended well, and nothing was written: it completed no business transaction.");
        context.UsableAfter = context.Time.GetElapsedTime(context.Started);
        return subject.Rto is { } rto && context.UsableAfter > rto
            ? RungOutcome.Fail(string.Create(CultureInfo.InvariantCulture, $"The copy was usable after {context.UsableAfter.Value.TotalSeconds:0.0} s; the objective is {rto.TotalSeconds:0} s."))
            : RungOutcome.Pass(string.Create(CultureInfo.InvariantCulture, $"neutralised, started, one transaction completed {context.UsableAfter.Value.TotalSeconds:0.0} s after the start"));
    }

    /// <summary>Runs the estate's program inside; null when it did not end in time.</summary>
    private static async Task<ToolResult?> RunApplicationAsync(RungContext context, CancellationToken cancellation)
    {
        var database = context.Restored.Database;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = database.Sockets,
            ["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = database.User,
            ["PGDATABASE"] = database.Name,
            ["HOLDFAST_FILES"] = context.Restored.Files,
            ["HOLDFAST_HOME"] = context.Place.Directory,
        };
        try
        {
            return await context.Place.RunAsync(context.Subject.Application, variables, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}

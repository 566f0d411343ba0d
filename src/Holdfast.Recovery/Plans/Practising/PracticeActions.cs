using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Rehearsals;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Validation;
using Npgsql;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>Carries out the steps of a plan on the depot of a practice; the plan's first database is the depot's.</summary>
internal sealed class PracticeActions : IPlanActions
{
    private readonly PracticeGround ground;
    private readonly Dictionary<string, (Func<CancellationToken, Task<ActionOutcome>> Act, Func<CancellationToken, Task<ProbeOutcome>> Probe)> steps;
    private LadderReport? validated;
    private string files;
    private long ordersBefore;

    public PracticeActions(RecoveryPlan plan, PracticeGround ground)
    {
        this.ground = ground;
        files = ground.Depot.Folder("live");
        var database = plan.Steps.First(step => step.Kind is StepKind.Check).Subject;
        steps = new(StringComparer.Ordinal)
        {
            [$"fence-{database}"] = (Doing(ground.Servers.FenceAsync), ProbeFenceAsync),
            [$"restore-{database}"] = (RestoreAsync, ProbeRestoredAsync),
            [$"check-{database}"] = (ValidateAsync, ProbeValidatedAsync),
            ["switch"] = (SwitchAsync, token => ProbeAnswersFromAsync(ground.Copy, token)),
            ["verify"] = (TransactAsync, ProbeTransactionAsync),
            [$"back-fence-{database}"] = (Doing(ground.Servers.FenceAsync), ProbeFenceAsync),
            [$"back-data-{database}"] = (BringBackAsync, ProbeReturningAsync),
            ["back-switch"] = (SwitchBackAsync, token => ProbeAnswersFromAsync(ground.Original, token)),
            ["back-verify"] = (TransactAsync, ProbeTransactionAsync),
        };
        // The files of the set come back with its database; a step of theirs has only to look.
        foreach (var step in plan.Steps.Where(step => step.Kind is StepKind.Restore && step.Subject != database).Take(1))
            steps[step.Id] = (_ => Task.FromResult(new ActionOutcome(Succeeded: true, "they came back with the database, as one set")), ProbeFilesAsync);
    }

    public bool Does(PlanStep step) => steps.ContainsKey(step.Id);

    public async Task<ActionOutcome> ActAsync(PlanStep step, string? message, CancellationToken cancellation)
    {
        try
        {
            return await steps[step.Id].Act(cancellation);
        }
        catch (Exception failed) when (failed is NpgsqlException or IOException or InvalidOperationException or RestoreFailedException)
        {
            return new(Succeeded: false, failed.Message);
        }
    }

    public async Task<ProbeOutcome> ProbeAsync(PlanStep step, CancellationToken cancellation)
    {
        try
        {
            return await steps[step.Id].Probe(cancellation);
        }
        catch (Exception prevented) when (prevented is NpgsqlException or IOException)
        {
            return new(null, prevented.Message);
        }
    }

    /// <summary>From the newest row of the copy to the newest row that anybody was told is safe.</summary>
    public async Task<TimeSpan?> MeasureLossAsync(CancellationToken cancellation)
    {
        if (validated?.RecoveryPoint is not { } point)
            return null;
        var acknowledged = await WatermarkLog.Of(ground.Depot.Site.Repository.Directory, StandIn.Store).ReadAsync(cancellation);
        var newest = acknowledged.Max(watermark => watermark.WrittenAt);
        return newest > point.RecoveredTo ? newest - point.RecoveredTo : TimeSpan.Zero;
    }

    private static Func<CancellationToken, Task<ActionOutcome>> Doing(Func<CancellationToken, Task> act) => async cancellation =>
    {
        await act(cancellation);
        return new(Succeeded: true, "");
    };

    private async Task<ProbeOutcome> ProbeFenceAsync(CancellationToken cancellation) =>
        await ground.Servers.RefusesWritesAsync(cancellation) ? new(true, "a write is refused") : new(false, "a write is taken");

    private async Task<ActionOutcome> RestoreAsync(CancellationToken cancellation)
    {
        var times = await new DirectoryRestore(ground.Depot.Site, ground.Time, ground.Progress).RunAsync(ground.Set, ground.Good, ground.Restored, cancellation);
        return new(Succeeded: true, string.Create(CultureInfo.InvariantCulture, $"database {times.Database.TotalSeconds:0.0} s, recovery {times.Recovery.TotalSeconds:0.0} s"));
    }

    private async Task<ProbeOutcome> ProbeRestoredAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(ground.Copy))
            return new(false, "there is no copy");
        var control = await ground.Depot.Place.RunAsync([Path.Combine(DepotServers.Programs, "pg_controldata"), ground.Copy], cancellation);
        return control.Output.Contains("shut down", StringComparison.Ordinal) ? new(true, "the copy is complete and was stopped in order") : new(false, $"the copy is not complete: {control.Tail}");
    }

    private Task<ProbeOutcome> ProbeFilesAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(ground.Restored, "files", StandIn.Documents);
        if (!Directory.Exists(folder))
            return Task.FromResult(new ProbeOutcome(false, "the files are not there"));
        var part = new BackupSets(ground.Depot.Site.Repository.Directory).Read(ground.Set).Manifest!.Files.Single();
        var count = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
        return Task.FromResult(new ProbeOutcome(count == part.Count, $"{count} of {part.Count} files are there, each as its hash says"));
    }

    private async Task<ActionOutcome> ValidateAsync(CancellationToken cancellation)
    {
        validated = await new Ladder(ground.Depot.Site, ground.Depot.Subject, ground.Places, ground.Time, ground.Progress).RunAsync(ground.Set, ground.Good, cancellation);
        return new(Succeeded: true, "");
    }

    private Task<ProbeOutcome> ProbeValidatedAsync(CancellationToken cancellation) => Task.FromResult<ProbeOutcome>(validated switch
    {
        null => new(false, "nothing was validated"),
        { Verdict: Verdict.Pass } => new(true, $"{validated.Rungs.Count} rungs pass"),
        { Verdict: Verdict.Fail } => new(false, string.Join(" ", validated.Rungs.Where(rung => rung.Verdict is Verdict.Fail).SelectMany(rung => rung.Findings))),
        _ => new(null, string.Join(" ", validated.Rungs.Where(rung => rung.Verdict is Verdict.CouldNotVerify).SelectMany(rung => rung.Findings))),
    });

    private async Task<ActionOutcome> SwitchAsync(CancellationToken cancellation)
    {
        await ground.Servers.StopAsync(ground.Original, cancellation);
        await ground.Servers.StartAsync(ground.Copy, archives: false, cancellation);
        files = Path.Combine(ground.Restored, "files");
        return new(Succeeded: true, "");
    }

    private async Task<ProbeOutcome> ProbeAnswersFromAsync(string data, CancellationToken cancellation)
    {
        var answering = await ground.Servers.AnsweringFromAsync(cancellation);
        return answering != data ? new(false, "the other server answers")
            : await ground.Servers.RefusesWritesAsync(cancellation) ? new(false, "it answers and refuses writes")
            : new(true, $"the server on {Path.GetRelativePath(ground.Depot.Place.Directory, data)} answers and takes writes");
    }

    private async Task<ActionOutcome> TransactAsync(CancellationToken cancellation)
    {
        ordersBefore = await OrdersAsync(cancellation);
        var run = await DepotTransaction.RunAsync(ground.Depot, files, cancellation);
        return new(run.Succeeded, run.Tail);
    }

    // The program's own word is not enough: its order must be there, and stock must agree with its movements.
    private async Task<ProbeOutcome> ProbeTransactionAsync(CancellationToken cancellation)
    {
        var orders = await OrdersAsync(cancellation);
        if (orders != ordersBefore + 1)
            return new(false, $"there are {orders} orders, and there were {ordersBefore} before");
        foreach (var invariant in ground.Depot.Subject.Invariants)
        {
            if (await ground.Depot.Database.QueryAsync(invariant.Text, 1, cancellation) is { Count: > 0 })
                return new(false, $"the invariant {invariant.Name} does not hold");
        }

        return new(true, $"the order is there ({orders} in all), and stock agrees with its movements");
    }

    private async Task<ActionOutcome> BringBackAsync(CancellationToken cancellation)
    {
        var database = ground.Depot.Database;
        var copied = await ground.Depot.Place.RunAsync([
            Path.Combine(DepotServers.Programs, "pg_basebackup"), "--pgdata", ground.Returning, "--host", database.Sockets, "--port", $"{database.Port}", "--username", database.User, "--wal-method=stream", "--checkpoint=fast",
        ], cancellation);
        return new(copied.Succeeded, copied.Tail);
    }

    private async Task<ProbeOutcome> ProbeReturningAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(ground.Returning))
            return new(false, "nothing was brought back");
        var verified = await ground.Depot.Place.RunAsync([Path.Combine(DepotServers.Programs, "pg_verifybackup"), ground.Returning], cancellation);
        return new(verified.Succeeded, verified.Tail);
    }

    private async Task<ActionOutcome> SwitchBackAsync(CancellationToken cancellation)
    {
        var orders = await OrdersAsync(cancellation);
        await ground.Servers.StopAsync(ground.Copy, cancellation);
        Directory.Move(ground.Original, ground.Depot.Folder("damaged"));
        Directory.Move(ground.Returning, ground.Original);
        files = ground.Depot.Folder("live");
        await ground.Servers.StartAsync(ground.Original, archives: true, cancellation);
        await ground.Servers.OpenAsync(cancellation);
        var kept = await OrdersAsync(cancellation);
        return new(kept == orders, $"{kept} of {orders} orders are in the old place");
    }

    private async Task<long> OrdersAsync(CancellationToken cancellation) =>
        long.Parse(await ground.Depot.Database.ScalarAsync("SELECT count(*) FROM delivery_order", cancellation), CultureInfo.InvariantCulture);
}

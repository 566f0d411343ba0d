using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Rehearsals;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>
/// A small depot of real components that stands for the store of a plan: with a backup, business after it, and then the damage that the plan is for.
/// It ends with holdfast; nothing outside of its place is touched.
/// </summary>
public sealed class Practice : IAsyncDisposable
{
    private readonly StandIn depot;
    private readonly DepotServers servers;
    private readonly PlaceOptions places;
    private readonly TimeProvider time;
    private readonly IProgress<string> progress;
    private string set = "";
    private DateTimeOffset good;

    private Practice(StandIn depot, PlaceOptions places, TimeProvider time, IProgress<string> progress) =>
        (this.depot, servers, this.places, this.time, this.progress) = (depot, new(depot, time), places, time, progress);

    /// <summary>The moment of the damage: the process of the practice is down since then.</summary>
    public DateTimeOffset DownSince => good;

    /// <summary>Why a plan cannot be practised; null when it can.</summary>
    public static string? WhyNot(RecoveryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Scenario is PlanScenario.ZoneLoss or PlanScenario.RegionLoss)
            return "A depot on one machine has neither zones nor regions. Practise database-corruption or operator-error; `holdfast drill run zone-loss` lets a zone fail.";
        return plan.Steps.Any(step => step.Kind is StepKind.Check) ? null : $"'{plan.Process}' stands on no database that could be restored.";
    }

    /// <summary>Builds the depot, lets it work, and damages it.</summary>
    /// <exception cref="PracticeFailedException">The depot did not work before the damage, or still worked after it.</exception>
    /// <exception cref="BackupFailedException">Its backup could not be taken.</exception>
    public static async Task<Practice> StartAsync(PlaceOptions places, StandInOptions options, PlanScenario scenario, TimeProvider time, IProgress<string> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        progress.Report("starting the depot");
        var practice = new Practice(await StandIn.StartAsync(places, options, time, cancellation), places, time, progress);
        try
        {
            await practice.PrepareAsync(scenario, cancellation);
            return practice;
        }
        catch
        {
            await practice.DisposeAsync();
            throw;
        }
    }

    /// <summary>What carries out the steps of a plan on this depot.</summary>
    public IPlanActions ActionsFor(RecoveryPlan plan) => new PracticeActions(plan, new(depot, servers, set, good) { Places = places, Time = time, Progress = progress });

    /// <summary>The depot of a killed run is gone: what its journal says was done is done again on this one.</summary>
    /// <exception cref="PracticeFailedException">A step that had been done could not be done again.</exception>
    public static async Task BringToAsync(RecoveryPlan plan, IReadOnlyList<JournalLine> journal, IPlanActions actions, IProgress<string> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(progress);
        foreach (var step in plan.Steps.Concat(plan.FailBack).Where(step => actions.Does(step) && journal.Any(line => line.Step == step.Id && line.What is JournalEvent.Done or JournalEvent.AlreadySo)))
        {
            progress.Report($"bringing the new depot to where the run was: {step.Id}");
            var acted = await actions.ActAsync(step, message: null, cancellation);
            if (!acted.Succeeded)
                throw new PracticeFailedException($"The step '{step.Id}', which the journal calls done, could not be done on the new depot: {acted.Text}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        servers.Dispose();
        await depot.DisposeAsync();
    }

    private async Task PrepareAsync(PlanScenario scenario, CancellationToken cancellation)
    {
        // Harmless from the first moment: what is practised on must never send anything.
        foreach (var statement in depot.Subject.Neutralise)
            await depot.Database.ExecuteAsync(statement.Text, cancellation);
        await LayFilesAsync(cancellation);
        set = (await new BackupRun(depot.Site, depot.Subject, time, progress).RunAsync(cancellation)).Id;
        progress.Report("business goes on after the backup");
        await depot.WorkAsync(cancellation);
        await RequireAsync(works: true, "before the damage", cancellation);
        var last = await WatermarkTable.WriteAsync(depot.Database, cancellation);
        await WatermarkLog.Of(depot.Site.Repository.Directory, StandIn.Store).AppendAsync(last, cancellation);
        good = DateTimeOffset.Parse(await depot.Database.ScalarAsync("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", cancellation), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        progress.Report($"the damage: {(scenario is PlanScenario.OperatorError ? "somebody drops the table of orders" : "pages of the stock on hand are overwritten on the disk")}");
        await DepotDamage.DoAsync(scenario, depot, servers, cancellation);
        await RequireAsync(works: false, "after the damage", cancellation);
        // Something is still acknowledged after the good moment: what the restore will lose, and must say so.
        await WatermarkLog.Of(depot.Site.Repository.Directory, StandIn.Store).AppendAsync(await WatermarkTable.WriteAsync(depot.Database, cancellation), cancellation);
        await depot.ArchiveAsync(cancellation);
    }

    // As a restored set lays them out, so that the application finds its files in either.
    private async Task LayFilesAsync(CancellationToken cancellation)
    {
        var live = await depot.Place.MakeDirectoryAsync("live", cancellation);
        foreach (var (name, folder) in new[] { (StandIn.Documents, "documents"), ("configuration", "etc") })
        {
            var linked = await depot.Place.RunAsync(["ln", "-s", depot.Folder(folder), Path.Combine(live, name)], cancellation);
            if (!linked.Succeeded)
                throw new PracticeFailedException($"The depot's files could not be laid out: {linked.Tail}");
        }
    }

    private async Task RequireAsync(bool works, string when, CancellationToken cancellation)
    {
        var run = await DepotTransaction.RunAsync(depot, depot.Folder("live"), cancellation);
        if (run.Succeeded != works)
            throw new PracticeFailedException($"A transaction of the depot {(works ? "failed" : "still succeeded")} {when}, so nothing can be practised: {run.Tail}");
    }
}

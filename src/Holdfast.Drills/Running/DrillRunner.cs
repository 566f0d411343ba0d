using Holdfast.Drills.Driving;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Partners;

namespace Holdfast.Drills.Running;

/// <summary>Runs one scenario against a lab while business transactions flow, and measures what they suffer.</summary>
public sealed class DrillRunner(DrillOptions options, TimeProvider time)
{
    /// <summary>Leaves the lab healthy again, ready for the next drill, unless the report says that redundancy was not restored.</summary>
    public async Task<DrillReport> RunAsync(
        RunningLab lab, Scenario scenario, IReadOnlyList<TransactionStream> streams, IProgress<string> progress, CancellationToken cancellation)
    {
        if (streams.Count == 0)
            throw new ArgumentException("A drill without transactions measures nothing.", nameof(streams));
        var clock = new DrillClock(time);
        var startedAt = time.GetUtcNow();
        using var turn = DrillTurn.TryTake(lab.Paths);
        await using var workload = new Workload(streams, lab.Database, options.Driving, clock, cancellation);
        var run = new DrillRun(lab, scenario, workload, options, clock)
        {
            StartedAt = startedAt,
            Versions = await VersionReader.ReadAsync(lab, DrivesStores(scenario) ? streams : [], cancellation),
            Progress = progress,
        };
        if (turn is null)
            return run.NotExecuted($"Another drill runs on lab {lab.Id}. Two failures at once would measure neither.");
        // Only now: it forgets what was pressed before, and must not do so for the drill that has the turn.
        await using var killSwitch = new KillSwitch(lab.Paths, clock, cancellation);
        try
        {
            if (scenario.Target is ScenarioTarget.Redis)
            {
                return await new RedisDrillRun(lab, scenario, options, clock, time) { Progress = progress, Report = run.Report }
                    .RunAsync("redis", killSwitch.Token);
            }

            if (scenario.Target is ScenarioTarget.Cache)
            {
                return await new CacheDrillRun(lab, scenario, options, clock, time) { Progress = progress, Report = run.Report }
                    .RunAsync(streams[0].Store, killSwitch.Token);
            }

            if (scenario.Target is ScenarioTarget.Application)
            {
                return await new ApplicationDrillRun(lab, scenario, workload, options, clock) { Progress = progress, Report = run.Report }
                    .RunAsync(time, killSwitch.Token);
            }

            if (scenario.Target is not ScenarioTarget.Partner)
                return await run.RunAsync(killSwitch.Token);
            using var partner = new PartnerStation(lab, checksCertificate: scenario.Name == Scenario.CertificateExpiry);
            if (!await partner.EnsureAsync(time, killSwitch.Token))
                return run.NotExecuted("The stand-in of the partner did not start.");
            run.Courier = new PartnerCourier(
                streams[0], workload.Client, partner, lab.Database, keepsAnswersOnce: lab.Profile is LabProfile.Synchronous, clock);
            return await run.RunAsync(killSwitch.Token);
        }
        catch (OperationCanceledException) when (killSwitch.WasUsed && !cancellation.IsCancellationRequested)
        {
            return run.NotExecuted("It was stopped with `holdfast drill stop`; what it had done was put right.");
        }
    }

    /// <summary>Whether transactions go to the stores as their clients' do; requests to the sample application, and readers of the cache, go other ways.</summary>
    private static bool DrivesStores(Scenario scenario) =>
        scenario.Target is not (ScenarioTarget.Redis or ScenarioTarget.Cache or ScenarioTarget.Application) || scenario.Name == Scenario.ApplicationReconnect;
}

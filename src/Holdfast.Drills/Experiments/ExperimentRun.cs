using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;

namespace Holdfast.Drills.Experiments;

/// <summary>Carries an experiment out: steady state, every action, steady state again.</summary>
public sealed class ExperimentRun(DrillRunner runner, TimeProvider time)
{
    /// <summary>A steady state that is not met before keeps the method from being started.</summary>
    public async Task<ExperimentResult> RunAsync(
        RunningLab lab, Experiment experiment, IReadOnlyList<TransactionStream> streams, IProgress<string> progress, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var before = await ProbeAsync(lab, experiment, cancellation);
        List<(string Name, DrillReport Report)> drills = [];
        IReadOnlyList<ProbeResult>? after = null;
        if (before.All(probe => probe.Missing.Count == 0))
        {
            foreach (var (name, scenario) in experiment.Actions)
            {
                var chosen = Scenario.Find(scenario) ?? throw new InvalidOperationException($"The reader let the unknown scenario '{scenario}' pass.");
                drills.Add((name, await runner.RunAsync(lab, chosen, streams, progress, cancellation)));
                // A second failure inside the window without redundancy would be a different, harder scenario.
                if (drills[^1].Report.RedundancyRestoredAfter is null)
                    break;
            }

            after = await ProbeAsync(lab, experiment, cancellation);
        }

        return new ExperimentResult { Experiment = experiment, StartedAt = startedAt, EndedAt = time.GetUtcNow(), Before = before, After = after, Drills = drills };
    }

    private async Task<IReadOnlyList<ProbeResult>> ProbeAsync(RunningLab lab, Experiment experiment, CancellationToken cancellation)
    {
        List<ProbeResult> results = [];
        foreach (var name in experiment.Probes)
        {
            var start = time.GetUtcNow();
            var status = await lab.ReadStatusAsync(cancellation);
            results.Add(new ProbeResult(name, start, time.GetUtcNow(), status.Missing));
        }

        return results;
    }
}

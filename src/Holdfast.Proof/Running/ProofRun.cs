using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Running;
using Holdfast.Estate.Model;
using Holdfast.Proof.Planning;
using Holdfast.Proof.Verdicts;

namespace Holdfast.Proof.Running;

/// <summary>Proves an estate on this machine: builds the lab, lets each scenario happen, measures every process, judges.</summary>
public sealed class ProofRun(ProofOptions options, TimeProvider time)
{
    private static readonly TimeSpan SlowestSpacing = TimeSpan.FromSeconds(2);

    public async Task<ProofResult> RunAsync(EstateModel estate, IProgress<string> progress, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var start = time.GetTimestamp();
        var plan = ProofPlanner.Plan(estate);
        var drills = new List<DrillReport>();
        LabStartOutcome? failure = null;
        if (plan.Streams.Count > 0)
        {
            var outcome = await RunningLab.StartAsync(new LabOptions { Plan = LabPlan.WayToDatabase(estate) }, progress, time, cancellation);
            if (outcome is LabStarted { Lab: var lab })
                await DrillAsync(lab, plan, drills, progress, cancellation);
            else
                failure = outcome;
        }

        return new ProofResult
        {
            Plan = plan,
            Drills = drills,
            Verdicts = PredictedBeside.Of(estate, Judge(estate, plan, drills), cancellation),
            LabFailure = failure,
            StartedAt = startedAt,
            Duration = time.GetElapsedTime(start),
        };
    }

    private async Task DrillAsync(RunningLab lab, ProofPlan plan, List<DrillReport> drills, IProgress<string> progress, CancellationToken cancellation)
    {
        await using (lab)
        {
            var runner = new DrillRunner(new DrillOptions { Driving = PaceOf(plan.Streams.Count) }, time);
            foreach (var name in options.Scenarios)
            {
                var scenario = Scenario.Find(name) ?? throw new InvalidOperationException($"There is no scenario '{name}'.");
                for (var round = 0; round < options.Repetitions; round++)
                {
                    drills.Add(await runner.RunAsync(lab, scenario, plan.Streams, progress, cancellation));
                    // A second failure inside the window without redundancy would be a different, harder scenario.
                    if (drills[^1].RedundancyRestoredAfter is null)
                        return;
                }
            }

            progress.Report("removing the lab");
        }
    }

    private DrivingOptions PaceOf(int streams)
    {
        var pace = new DrivingOptions();
        var shared = TimeSpan.FromSeconds((double)streams / options.TransactionsPerSecond);
        return shared <= pace.Spacing ? pace : pace with { Spacing = shared < SlowestSpacing ? shared : SlowestSpacing };
    }

    private List<ScenarioVerdict> Judge(EstateModel estate, ProofPlan plan, List<DrillReport> drills)
    {
        var byScenario = options.Scenarios.Select(scenario =>
            VerdictJudge.Judge(estate, plan.Unprovable, scenario, [.. drills.Where(drill => drill.Scenario == scenario)]));
        // Process by process reads better than scenario by scenario: it is the process that somebody answers for.
        return [.. byScenario.SelectMany(verdicts => verdicts.Index()).OrderBy(verdict => verdict.Index).Select(verdict => verdict.Item)];
    }
}

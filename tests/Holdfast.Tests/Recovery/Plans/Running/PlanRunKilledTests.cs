using CsCheck;
using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Validation;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Holdfast.Tests.Recovery.Plans.Running;

/// <summary>Killing a run anywhere and resuming it leads to the same end, and carries out nothing twice.</summary>
public sealed class PlanRunKilledTests
{
    private static readonly string[] Names = ["director", "head", "deputy"];

    private static readonly RecoveryPlan Plan = PlanEstate.Plan(PlanScenario.DatabaseCorruption);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_any_line_of_the_journal()
    {
        var (whole, _) = await RunAsync([], killAfterStep: null);
        for (var line = 1; line < whole.Count; line++)
            Same(whole, await RunAsync([line], killAfterStep: null), $"killed after line {line}");
    }

    [Fact]
    public async Task Behind_any_step_that_was_carried_out_and_not_yet_written_down()
    {
        var (whole, world) = await RunAsync([], killAfterStep: null);
        foreach (var step in world.Carried.Keys.ToList())
            Same(whole, await RunAsync([], step), $"killed behind {step}");
    }

    [Fact]
    public async Task Several_times_anywhere()
    {
        var (whole, _) = await RunAsync([], killAfterStep: null);
        await Gen.Int[1, whole.Count].Array[1, 8].SampleAsync(async lines => Same(whole, await RunAsync(lines, killAfterStep: null), $"killed after lines {string.Join(", ", lines)}"), iter: 200, threads: 1);
    }

    private static void Same(IReadOnlyList<JournalLine> whole, (IReadOnlyList<JournalLine> Journal, SimulatedWorld World) resumed, string when)
    {
        var (expected, found) = (PlanRunReport.Of(Plan, whole), PlanRunReport.Of(Plan, resumed.Journal));
        Assert.True(expected.Verdict is Verdict.Pass && found.Verdict is Verdict.Pass, $"{when}: {found.Verdict}, {found.End}, {found.Reason}");
        Assert.Equal(expected.Steps.Select(step => (step.Id, step.Outcome)), found.Steps.Select(step => (step.Id, step.Outcome)));
        var twice = Plan.Steps.Concat(Plan.FailBack).Where(step => !step.Repeatable && resumed.World.Carried.GetValueOrDefault(step.Id) > 1).Select(step => step.Id);
        Assert.True(!twice.Any(), $"{when}: carried out twice: {string.Join(", ", twice)}");
    }

    private static async Task<(IReadOnlyList<JournalLine> Journal, SimulatedWorld World)> RunAsync(int[] killAfterLines, string? killAfterStep)
    {
        var time = new FakeTimeProvider(new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero));
        var world = new SimulatedWorld();
        // One step that no probe can see, and that must not happen twice; and people who answer whenever they are asked.
        world.WithoutProbe.Add("switch");
        List<JournalLine> journal = [];
        world.Answer = question => question.Kind is QuestionKind.Approval
            ? new(AnswerKind.Approve, Names[journal.Count(line => line.What is JournalEvent.Approved) % Names.Length])
            : null;
        var killed = false;
        world.After = step =>
        {
            if (step.Id == killAfterStep && !killed)
            {
                killed = true;
                throw new KilledException();
            }
        };
        void Keep(JournalLine line)
        {
            journal.Add(line);
            if (killAfterLines.Contains(journal.Count))
                throw new KilledException();
        }

        for (var attempt = 0; attempt < 50; attempt++)
        {
            try
            {
                await new PlanRun(Plan, new() { Runner = "engineer", WithFailBack = true }, world, world, Keep, time).RunAsync([.. journal], Cancellation);
                return (journal, world);
            }
            catch (KilledException)
            {
                // Only the journal and the world are left, as after a kill.
            }
        }

        throw new InvalidOperationException("The run came to no end.");
    }

    private sealed class KilledException : Exception;
}

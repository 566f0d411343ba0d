using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Plans.Running;

/// <summary>What came of carrying out a plan. It follows from the plan and the journal alone.</summary>
public sealed record PlanRunReport
{
    public required string Process { get; init; }

    public required PlanScenario Scenario { get; init; }

    public required bool IsPractice { get; init; }

    /// <summary>How the journal ends: finished, paused, failed or aborted.</summary>
    public required JournalEvent End { get; init; }

    /// <summary>Why, where it did not finish.</summary>
    public string? Reason { get; init; }

    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>From the loss to the first completed transaction.</summary>
    public TimeSpan? RecoveryTime { get; init; }

    public required TimeSpan Rto { get; init; }

    /// <summary>What was lost, as the last decision saw it.</summary>
    public TimeSpan? MeasuredLoss { get; init; }

    public required TimeSpan Rpo { get; init; }

    /// <summary>Who agreed to what, when, and which measured loss was shown.</summary>
    public required IReadOnlyList<JournalLine> Decisions { get; init; }

    /// <summary>Pass only when a transaction was completed, every check was made and both objectives were kept.</summary>
    public Verdict Verdict => End is JournalEvent.Failed or JournalEvent.Aborted || RecoveryTime > Rto || MeasuredLoss > Rpo ? Verdict.Fail
        : End is JournalEvent.Finished && RecoveryTime is not null && Steps.All(step => step.Kind is not (StepKind.Check or StepKind.Verify) || step.Outcome is JournalEvent.Done) ? Verdict.Pass
        : Verdict.CouldNotVerify;

    /// <summary>The report of a journal.</summary>
    public static PlanRunReport Of(RecoveryPlan plan, IReadOnlyList<JournalLine> journal)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(journal);
        var verified = journal.FirstOrDefault(line => line.What is JournalEvent.Done && plan.Steps.Any(step => step.Id == line.Step && step.Kind is StepKind.Verify));
        return new()
        {
            Process = plan.Process,
            Scenario = plan.Scenario,
            IsPractice = journal.Count > 0 && journal[0].IsPractice,
            End = journal.Count > 0 ? journal[^1].What : JournalEvent.Paused,
            Reason = journal.Count > 0 && journal[^1].What is not JournalEvent.Finished ? $"{journal[^1].Step}: {journal[^1].Text}" : null,
            Steps = [.. plan.Steps.Concat(plan.FailBack).Select(step => StepResult.Of(step, journal)).OfType<StepResult>()],
            RecoveryTime = verified is not null && journal[0].Since is { } since ? verified.At - since : null,
            Rto = plan.Rto,
            MeasuredLoss = journal.LastOrDefault(line => line.What is JournalEvent.Confirmed && plan.Steps.Any(step => step.Id == line.Step))?.Rpo,
            Rpo = plan.Rpo,
            Decisions = [.. journal.Where(line => line.What is JournalEvent.Asked or JournalEvent.Approved or JournalEvent.Refused or JournalEvent.Granted or JournalEvent.Expired or JournalEvent.Confirmed or JournalEvent.Skipped or JournalEvent.Aborted)],
        };
    }
}

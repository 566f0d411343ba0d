namespace Holdfast.Recovery.Plans.Running;

/// <summary>How one step went.</summary>
/// <param name="Id">The step.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Outcome">Done, already so, not practised, skipped or failed; started when nobody knows.</param>
/// <param name="Took">From its first start to its end, stops included; null for what was never started.</param>
/// <param name="Expected">What the plan had expected.</param>
/// <param name="Text">What was seen.</param>
public sealed record StepResult(string Id, StepKind Kind, JournalEvent Outcome, TimeSpan? Took, StepDuration? Expected, string Text)
{
    internal static StepResult? Of(PlanStep step, IReadOnlyList<JournalLine> journal)
    {
        var lines = journal.Where(line => line.Step == step.Id && line.What is JournalEvent.Started or JournalEvent.Done or JournalEvent.AlreadySo or JournalEvent.NotPractised or JournalEvent.Skipped or JournalEvent.Failed).ToList();
        if (lines.Count == 0)
            return null;
        var started = lines.Find(line => line.What is JournalEvent.Started);
        return new(step.Id, step.Kind, lines[^1].What, started is null || started == lines[^1] ? null : lines[^1].At - started.At, step.Expected, lines[^1].Text ?? "");
    }
}

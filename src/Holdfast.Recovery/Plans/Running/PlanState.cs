namespace Holdfast.Recovery.Plans.Running;

/// <summary>Where a run stands, from its journal alone.</summary>
internal sealed class PlanState(RecoveryPlan plan)
{
    private readonly List<JournalLine> lines = [];
    private readonly Dictionary<string, JournalLine> settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> back = [.. plan.FailBack.Select(step => step.Id)];

    public IReadOnlyList<JournalLine> Lines => lines;

    public DateTimeOffset? Since => lines.Count > 0 ? lines[0].Since : null;

    /// <summary>The newest measured loss.</summary>
    public TimeSpan? Rpo => lines.FindLast(line => line.Rpo is not null)?.Rpo;

    public bool IsOver => lines.Exists(line => line.What is JournalEvent.Aborted or JournalEvent.Finished);

    public void Add(JournalLine line)
    {
        lines.Add(line);
        if (line.Step is not { } step)
            return;
        if (line.What is JournalEvent.Done or JournalEvent.AlreadySo or JournalEvent.NotPractised or JournalEvent.Skipped)
            settled[step] = line;
        if (line.What is JournalEvent.Started)
            begun.Add(step);
    }

    public bool IsSettled(string step) => settled.ContainsKey(step);

    /// <summary>Whether it was begun and nobody wrote that it ended well.</summary>
    public bool IsOpen(string step) => begun.Contains(step) && !settled.ContainsKey(step);

    public DateTimeOffset? StartOf(string step) => lines.Find(line => line.Step == step && line.What is JournalEvent.Started)?.At;

    public bool IsConfirmed(string step) => begun.Contains(step) && lines.Exists(line => line.Step == step && line.What is JournalEvent.Confirmed);

    /// <summary>The newest agreement for the same part of the plan: the way there, or the way back.</summary>
    public DateTimeOffset? GrantedAt(PlanStep step) => lines.FindLast(line => line.What is JournalEvent.Granted && SamePart(line, step))?.At;

    /// <summary>The open request for that part, with the agreements that count; null when none is open.</summary>
    public ApprovalRequest? OpenRequest(PlanStep step)
    {
        var asked = lines.FindLastIndex(line => line.What is JournalEvent.Asked && SamePart(line, step));
        if (asked < 0)
            return null;
        var since = lines.Skip(asked + 1).Where(line => SamePart(line, step)).ToList();
        return since.Exists(line => line.What is JournalEvent.Granted or JournalEvent.Expired)
            ? null
            : new(lines[asked].At, [.. since.Where(line => line.What is JournalEvent.Approved).Select(line => line.Who!)]);
    }

    private bool SamePart(JournalLine line, PlanStep step) => line.Step is { } other && back.Contains(other) == back.Contains(step.Id);
}

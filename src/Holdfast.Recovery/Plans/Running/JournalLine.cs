namespace Holdfast.Recovery.Plans.Running;

/// <summary>One line of a run's journal. What follows from a run follows from its lines alone.</summary>
/// <param name="At">When it was written.</param>
/// <param name="What">What happened.</param>
public sealed record JournalLine(DateTimeOffset At, JournalEvent What)
{
    /// <summary>The step that it is about.</summary>
    public string? Step { get; init; }

    /// <summary>Who ran, agreed or confirmed.</summary>
    public string? Who { get; init; }

    /// <summary>The reason, the message or what was seen.</summary>
    public string? Text { get; init; }

    /// <summary>The measured loss at this moment: what a decision was made on.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>Since when the process has been down; on the first line.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Which plan is carried out; on the first line.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether it is a practice; on the first line.</summary>
    public bool IsPractice { get; init; }
}

namespace Holdfast.Recovery.Plans.Running;

/// <summary>What a line of a run's journal says.</summary>
public enum JournalEvent
{
    /// <summary>The run began.</summary>
    Began,

    /// <summary>It was taken up again.</summary>
    Resumed,

    /// <summary>The decision authority was asked.</summary>
    Asked,

    /// <summary>Somebody agreed.</summary>
    Approved,

    /// <summary>An agreement was not counted, and why.</summary>
    Refused,

    /// <summary>Enough have agreed.</summary>
    Granted,

    /// <summary>Nobody who counts has answered in time.</summary>
    Expired,

    /// <summary>Somebody has seen what the point of no return costs, and went on.</summary>
    Confirmed,

    /// <summary>A step was begun.</summary>
    Started,

    /// <summary>A step was done, and its probe held.</summary>
    Done,

    /// <summary>A step had nothing to do: its probe held before it began.</summary>
    AlreadySo,

    /// <summary>A practice has nothing on which to practise the step; it was read only.</summary>
    NotPractised,

    /// <summary>A step was left out, and why.</summary>
    Skipped,

    /// <summary>A step failed, or its probe did not hold afterwards.</summary>
    Failed,

    /// <summary>The run was stopped, to be taken up again.</summary>
    Paused,

    /// <summary>The run was given up, and why.</summary>
    Aborted,

    /// <summary>Every step is settled.</summary>
    Finished,
}

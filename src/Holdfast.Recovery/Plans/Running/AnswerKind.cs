namespace Holdfast.Recovery.Plans.Running;

/// <summary>What people can answer.</summary>
public enum AnswerKind
{
    /// <summary>Nothing: the run stops here and can be resumed.</summary>
    None,

    /// <summary>Go on: beyond the point of no return, or with the step once more.</summary>
    GoOn,

    /// <summary>It is done: somebody has looked.</summary>
    Done,

    /// <summary>Somebody agrees.</summary>
    Approve,

    /// <summary>The step is left out, with a reason.</summary>
    Skip,

    /// <summary>The run stops here and can be resumed.</summary>
    Pause,

    /// <summary>The run is given up, with a reason.</summary>
    Abort,
}

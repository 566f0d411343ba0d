namespace Holdfast.Recovery.Plans.Running;

/// <summary>What people are asked.</summary>
public enum QuestionKind
{
    /// <summary>Whether somebody who decides agrees.</summary>
    Approval,

    /// <summary>Whether to go beyond the point of no return.</summary>
    NoReturn,

    /// <summary>Whether what is done by hand is done.</summary>
    ByHand,

    /// <summary>Whether a step that was begun before a stop has happened.</summary>
    Unknown,

    /// <summary>What to do about a step that failed.</summary>
    Failed,
}

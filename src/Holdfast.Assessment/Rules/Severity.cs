namespace Holdfast.Assessment.Rules;

/// <summary>How much a gap weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Will cost minutes some day.</summary>
    Warning,

    /// <summary>Breaks an objective when an ordinary failure comes.</summary>
    Error,
}

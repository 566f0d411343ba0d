namespace Holdfast.Drills.Labs;

/// <summary>Whether somebody needs a lab.</summary>
public enum LabState
{
    /// <summary>It belongs to a process that is running, and goes with it.</summary>
    InUse,

    /// <summary>It was started with `lab up` and stays until `lab down`.</summary>
    Kept,

    /// <summary>Its process has gone without removing it.</summary>
    Abandoned,
}

namespace Holdfast.Drills.Labs;

/// <summary>How the database nodes of a lab replicate.</summary>
public enum LabProfile
{
    /// <summary>A commit is acknowledged when a standby has it; a primary without standby refuses to commit. Nothing acknowledged may be lost.</summary>
    Synchronous,

    /// <summary>A commit is acknowledged by the primary alone: the negative control, which must be reported as lossy.</summary>
    Asynchronous,
}

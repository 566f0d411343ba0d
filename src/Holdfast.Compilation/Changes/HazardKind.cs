namespace Holdfast.Compilation.Changes;

/// <summary>What a change may do beside what it is made for; the worst last.</summary>
public enum HazardKind
{
    /// <summary>Processes end and begin anew, some at a time: what drains properly loses no request.</summary>
    Restart,

    /// <summary>Something is not available for a while.</summary>
    Interruption,

    /// <summary>The property cannot be changed: a deployment fails, or the thing is deleted and made anew.</summary>
    Replacement,

    /// <summary>Something that holds data goes away.</summary>
    DataLoss,
}

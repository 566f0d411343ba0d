namespace Holdfast.Recovery.Plans;

/// <summary>What a step of a recovery plan is about.</summary>
public enum StepKind
{
    /// <summary>Something is looked at and written down.</summary>
    Look,

    /// <summary>An audience is told.</summary>
    Tell,

    /// <summary>Work goes on by hand, or comes back from there.</summary>
    Paper,

    /// <summary>The decision authority decides.</summary>
    Decide,

    /// <summary>A workload is stopped, or a store is closed to writing.</summary>
    Stop,

    /// <summary>What everything stands on is built anew.</summary>
    Build,

    /// <summary>A store is brought back beside what is there.</summary>
    Restore,

    /// <summary>What was brought back is validated.</summary>
    Check,

    /// <summary>What was brought back takes over.</summary>
    Switch,

    /// <summary>A workload is started.</summary>
    Start,

    /// <summary>One business transaction of the process is completed.</summary>
    Verify,
}

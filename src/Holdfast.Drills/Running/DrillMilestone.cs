namespace Holdfast.Drills.Running;

/// <summary>The moments every drill goes through, in this order when all goes well.</summary>
public enum DrillMilestone
{
    SteadyState,
    FaultInjected,
    FirstFailure,
    NewPrimary,

    /// <summary>The last stream to come back has its first acknowledgement after the gap.</summary>
    ServiceRestored,
    FaultHealed,

    /// <summary>All members follow and a standby is armed: the next failure would be survived.</summary>
    RedundancyRestored,
    ReadBack,
}

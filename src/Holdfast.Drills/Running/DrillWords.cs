namespace Holdfast.Drills.Running;

/// <summary>How the milestones of a drill are said to people.</summary>
public static class DrillWords
{
    public static string Of(DrillMilestone milestone) => milestone switch
    {
        DrillMilestone.SteadyState => "steady state",
        DrillMilestone.FaultInjected => "fault injected",
        DrillMilestone.FirstFailure => "first failure seen by a client",
        DrillMilestone.NewPrimary => "new primary",
        DrillMilestone.ServiceRestored => "service restored for every process",
        DrillMilestone.FaultHealed => "fault healed",
        DrillMilestone.RedundancyRestored => "redundancy restored",
        DrillMilestone.ReadBack => "read back",
        _ => throw new InvalidOperationException($"'{milestone}' is not a milestone of a drill."),
    };
}

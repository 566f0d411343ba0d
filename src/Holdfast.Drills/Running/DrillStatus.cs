namespace Holdfast.Drills.Running;

/// <summary>Whether a drill says anything.</summary>
public enum DrillStatus
{
    /// <summary>The failure happened and its effect was measured, for better or worse.</summary>
    Executed,

    /// <summary>The failure could not be produced or had no visible effect: nothing is proven. Never to be read as success.</summary>
    NotExecuted,
}

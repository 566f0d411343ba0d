namespace Holdfast.Drills.Running;

/// <summary>What a scenario must show so that it counts as executed.</summary>
public enum ScenarioEffect
{
    /// <summary>An outage, and another primary with a timeline of its own.</summary>
    Failover,

    /// <summary>An outage, without another primary.</summary>
    Outage,

    /// <summary>Transactions that take several times as long as before.</summary>
    Slowness,

    /// <summary>Nothing that a client notices: the fault's own evidence must show that it was there.</summary>
    Unnoticed,
}

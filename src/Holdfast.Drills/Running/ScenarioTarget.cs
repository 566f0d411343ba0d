namespace Holdfast.Drills.Running;

/// <summary>What a scenario hits.</summary>
public enum ScenarioTarget
{
    /// <summary>The primary of PostgreSQL, its node or its zone.</summary>
    Database,

    /// <summary>The Redis master.</summary>
    Redis,

    /// <summary>Redis as a cache.</summary>
    Cache,

    /// <summary>The stand-in of a partner.</summary>
    Partner,

    /// <summary>The sample application that stands for the estate's workloads.</summary>
    Application,
}

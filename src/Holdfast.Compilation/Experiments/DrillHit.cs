namespace Holdfast.Compilation.Experiments;

/// <summary>What a scenario hits, and so which estates it is about.</summary>
internal enum DrillHit
{
    /// <summary>A PostgreSQL database.</summary>
    Database,

    /// <summary>Redis.</summary>
    Cache,

    /// <summary>A partner.</summary>
    Partner,

    /// <summary>A workload.</summary>
    Application,
}

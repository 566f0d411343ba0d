namespace Depot;

/// <summary>How a release may be bad, so that a rehearsal can put a bad one in and see who notices.</summary>
internal sealed record ReleaseSettings
{
    /// <summary>The version of the schema that this release expects; it is not ready on any other.</summary>
    public int ExpectedSchema { get; set; } = Depot.Database.SchemaVersion;

    /// <summary>Each n-th request that changes something ends in an error; 0 is a good release.</summary>
    public int FailsEach { get; set; }

    /// <summary>It says that it is ready, whatever it knows.</summary>
    public bool ReadinessLies { get; set; }
}

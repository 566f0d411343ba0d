namespace Holdfast.Estate.Model;

/// <summary>When a schema change gives up; set on the role that migrates, never on the server, where they would end the application's own work.</summary>
public sealed record MigrationTimeouts
{
    /// <summary>How long a statement may wait for a lock.</summary>
    public TimeSpan? Lock { get; init; }

    /// <summary>How long a statement may run.</summary>
    public TimeSpan? Statement { get; init; }
}

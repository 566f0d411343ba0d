namespace Holdfast.Estate.Model;

/// <summary>How it is known that a replica works; the path is the workload's <c>health</c>.</summary>
public sealed record Probes
{
    /// <summary>How long a replica may take to start.</summary>
    public TimeSpan? Startup { get; init; }

    /// <summary>How long a sick replica still gets requests.</summary>
    public TimeSpan? Readiness { get; init; }

    /// <summary>How long a replica may be sick before it is started anew.</summary>
    public TimeSpan? Liveness { get; init; }
}

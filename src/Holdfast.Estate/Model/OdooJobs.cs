namespace Holdfast.Estate.Model;

/// <summary>How queued jobs are run.</summary>
public sealed record OdooJobs
{
    /// <summary>Which replica hands jobs out.</summary>
    public JobRunner Runner { get; init; }

    /// <summary>Whether a job whose runner died is queued again.</summary>
    public bool RequeueDead { get; init; }
}

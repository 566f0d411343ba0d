namespace Holdfast.Estate.Model;

/// <summary>The kind of work a workload does.</summary>
public enum WorkloadClass
{
    /// <summary>People wait for the answer.</summary>
    Interactive,

    /// <summary>Takes jobs from a queue.</summary>
    Worker,

    /// <summary>Runs at set times.</summary>
    Scheduled,

    /// <summary>Talks to other systems.</summary>
    Integration,

    /// <summary>Long runs over much data.</summary>
    Batch,

    /// <summary>Reads for reports and forecasts.</summary>
    Analytical,
}

namespace Holdfast.Estate.Model;

/// <summary>How the workloads of each class are placed, unless one of them says otherwise.</summary>
public sealed record ClassPlacement
{
    /// <summary>Workloads that people wait for.</summary>
    public Placement? Interactive { get; init; }

    /// <summary>Workloads that take jobs from a queue.</summary>
    public Placement? Worker { get; init; }

    /// <summary>Workloads that run at set times.</summary>
    public Placement? Scheduled { get; init; }

    /// <summary>Workloads that talk to other systems.</summary>
    public Placement? Integration { get; init; }

    /// <summary>Long runs over much data.</summary>
    public Placement? Batch { get; init; }

    /// <summary>Workloads that read for reports and forecasts.</summary>
    public Placement? Analytical { get; init; }
}

using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A business process: what must go on when something fails.</summary>
public sealed record BusinessProcess
{
    /// <summary>The process's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the process.</summary>
    public string? Owner { get; init; }

    /// <summary>The tenant whose process it is, on a shared platform.</summary>
    [References("tenants")]
    public string? Tenant { get; init; }

    /// <summary>How much the business suffers when it stops.</summary>
    public required Criticality Criticality { get; init; }

    /// <summary>What the business needs of it.</summary>
    public required ProcessObjectives Objectives { get; init; }

    /// <summary>When it must run; always when absent.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Moments after which work is lost, not late.</summary>
    public IReadOnlyList<CutOff> Cutoffs { get; init; } = [];

    /// <summary>What it stands on: workloads, stores, partners or other processes.</summary>
    [NotEmpty]
    [References("workloads", "stores", "partners", "processes")]
    public required IReadOnlyList<string> Uses { get; init; }

    /// <summary>How the business carries on by hand, who decides, who is told.</summary>
    public Continuity? Continuity { get; init; }
}

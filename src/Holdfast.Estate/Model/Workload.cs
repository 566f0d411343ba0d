using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A deployable piece of software.</summary>
public sealed record Workload
{
    /// <summary>The workload's name.</summary>
    [FromKey]
    public string Name { get; init; } = "";

    /// <summary>One sentence for people.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the workload.</summary>
    public string? Owner { get; init; }

    /// <summary>The tenant whose workload it is, on a shared platform.</summary>
    [References("tenants")]
    public string? Tenant { get; init; }

    /// <summary>The application: <c>odoo</c>, or <c>http</c> and <c>job</c> for anything else.</summary>
    public required Name App { get; init; }

    /// <summary>The part the application plays here, such as Odoo's <c>web</c>, <c>websocket</c>, <c>cron</c> or <c>queue-job</c>.</summary>
    public Name? Role { get; init; }

    /// <summary>What its Odoo processes are given, where it differs from the estate's <c>odoo.roles</c>.</summary>
    public OdooProcess? Odoo { get; init; }

    /// <summary>What kind of work it does, and so how it is scaled, drained and placed.</summary>
    public required WorkloadClass Class { get; init; }

    /// <summary>The container image, by digest.</summary>
    public string? Image { get; init; }

    /// <summary>How many replicas, or from how many to how many.</summary>
    public ReplicaRange? Replicas { get; init; }

    /// <summary>What makes it grow.</summary>
    public Scaling? Scale { get; init; }

    /// <summary>What each replica asks for.</summary>
    public Resources? Resources { get; init; }

    /// <summary>How much work comes at the busiest time, and how much of it one replica does.</summary>
    public LoadFigures? Load { get; init; }

    /// <summary>Where replicas run, and what may be taken from them; keys left out are taken from the platform's placement of its class.</summary>
    public Placement? Placement { get; init; }

    /// <summary>A disk that each replica keeps for itself.</summary>
    public WorkloadDisk? Disk { get; init; }

    /// <summary>The longest that a single database statement of it may run.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>The port it serves on.</summary>
    [Within(1, 65_535)]
    public int? Port { get; init; }

    /// <summary>The path that answers 200 when it is healthy.</summary>
    public string? Health { get; init; }

    /// <summary>When it runs, as a cron expression of five fields in UTC.</summary>
    public CronSchedule? Schedule { get; init; }

    /// <summary>What it stands on: stores, partners, other workloads, or the built-in <c>relay</c>.</summary>
    [References("stores", "partners", "workloads", "relay")]
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>How many database connections a replica opens at most.</summary>
    public DatabaseConnections? Connections { get; init; }

    /// <summary>What it promises, where somebody has promised.</summary>
    public DeclaredObjectives? Objectives { get; init; }

    /// <summary>Numbers of the failure model that are known better for this workload than for the estate, by name.</summary>
    public IReadOnlyDictionary<string, FigureOverride> Figures { get; init; } = Named.None<FigureOverride>();
}

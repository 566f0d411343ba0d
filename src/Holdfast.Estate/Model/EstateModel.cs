using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Everything one organisation runs: its business processes and all they stand on.</summary>
public sealed record EstateModel
{
    /// <summary>The name of the estate, in kebab-case.</summary>
    public required Name Estate { get; init; }

    /// <summary>One sentence for people: what this estate is.</summary>
    public string? About { get; init; }

    /// <summary>Who answers for the estate: a mailbox or a team.</summary>
    public required string Owner { get; init; }

    /// <summary>The IANA time zone of hours and windows that name none; UTC when absent.</summary>
    public TimeZoneName? TimeZone { get; init; }

    /// <summary>Other files of this estate, relative to this one; a star stands for any characters of a file's name.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Where in Azure the estate runs and where it goes when the region is lost.</summary>
    public AzurePlacement? Azure { get; init; }

    /// <summary>Whether the platform is the estate's own or shared by tenants.</summary>
    public required Tenancy Tenancy { get; init; }

    /// <summary>The organisations that share the platform, with their quotas.</summary>
    public IReadOnlyDictionary<string, Tenant> Tenants { get; init; } = Named.None<Tenant>();

    /// <summary>What keeps the tenants of a shared platform from harming one another.</summary>
    public Sharing? Sharing { get; init; }

    /// <summary>The business processes: what the business feels when something fails.</summary>
    [NotEmpty]
    public required IReadOnlyDictionary<string, BusinessProcess> Processes { get; init; }

    /// <summary>The deployable pieces.</summary>
    public IReadOnlyDictionary<string, Workload> Workloads { get; init; } = Named.None<Workload>();

    /// <summary>How the workloads that are Odoo run.</summary>
    public OdooSettings? Odoo { get; init; }

    /// <summary>Where data lives.</summary>
    public IReadOnlyDictionary<string, Store> Stores { get; init; } = Named.None<Store>();

    /// <summary>The vault that keeps copies of stores and of what runs them.</summary>
    public BackupVault? BackupVault { get; init; }

    /// <summary>The outside parties that processes depend on.</summary>
    public IReadOnlyDictionary<string, Partner> Partners { get; init; } = Named.None<Partner>();

    /// <summary>What workloads run on: the cluster, the registry, the proxy, and the way in and out.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Identity, secrets and certificates.</summary>
    public Security? Security { get; init; }

    /// <summary>How what is written in repositories becomes what runs.</summary>
    public GitOps? Gitops { get; init; }

    /// <summary>Who answers when something fails, by rota.</summary>
    public IReadOnlyDictionary<string, OnCallRota> OnCall { get; init; } = Named.None<OnCallRota>();

    /// <summary>How people are reached in a recovery, and what carries out its steps.</summary>
    public RecoverySettings? Recovery { get; init; }

    /// <summary>How changes reach production.</summary>
    public Release? Release { get; init; }

    /// <summary>Where logs and metrics go and how long they stay.</summary>
    public Observability? Observability { get; init; }

    /// <summary>Data that is kept and prepared for forecasts, by name.</summary>
    public IReadOnlyDictionary<string, ForecastData> Forecasting { get; init; } = Named.None<ForecastData>();

    /// <summary>The environments: each an overlay over everything above, never a copy.</summary>
    public IReadOnlyDictionary<string, DeploymentEnvironment> Environments { get; init; } = Named.None<DeploymentEnvironment>();

    /// <summary>What the estate may cost.</summary>
    public Budget? Budget { get; init; }

    /// <summary>Numbers of the failure model that are known better than the defaults, by name.</summary>
    public IReadOnlyDictionary<string, FigureOverride> Figures { get; init; } = Named.None<FigureOverride>();

    /// <summary>Gaps that somebody has accepted for a time, with a reason.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}

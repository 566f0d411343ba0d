namespace Holdfast.Estate.Model;

/// <summary>How the Odoos of an estate run; what is left out takes the value that a failover survives.</summary>
public sealed record OdooSettings
{
    /// <summary>What a process of each role is given: <c>web</c>, <c>websocket</c>, <c>cron</c>, <c>queue-job</c>; a workload's own <c>odoo</c> comes before.</summary>
    [References("odoo-roles")]
    public IReadOnlyDictionary<string, OdooProcess> Roles { get; init; } = Named.None<OdooProcess>();

    /// <summary>Whether Odoo believes the proxy about who calls and by which name.</summary>
    public bool ProxyMode { get; init; } = true;

    /// <summary>Whether the pages under <c>/web/database</c> answer, which create, copy and drop databases.</summary>
    public bool DatabaseManager { get; init; }

    /// <summary>After how long of silence a connection to the database is tested, so that one that a failover left dead is noticed.</summary>
    public TimeSpan? Keepalive { get; init; }

    /// <summary>How late a scheduled job may be before its pod is started anew and somebody is told.</summary>
    public TimeSpan? CronLag { get; init; }

    /// <summary>How queued jobs are run.</summary>
    public OdooJobs? Jobs { get; init; }

    /// <summary>What an upgrade of modules takes, and when it may be.</summary>
    public OdooUpgrade? Upgrade { get; init; }
}

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>What a workload becomes in the cluster.</summary>
internal enum WorkloadShape
{
    /// <summary>Odoo for people and partners.</summary>
    OdooWeb,

    /// <summary>Odoo's live updates.</summary>
    OdooWebsocket,

    /// <summary>Odoo's scheduled jobs.</summary>
    OdooCron,

    /// <summary>Odoo's queued jobs.</summary>
    OdooQueueJob,

    /// <summary>Anything that answers on a port.</summary>
    Http,

    /// <summary>Anything that runs all the time and answers nobody.</summary>
    Worker,

    /// <summary>Anything that runs at set times.</summary>
    ScheduledJob,
}

using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Observability.Rules;

/// <summary>Alerts about parts that processes stand on, and the sign of life that proves that alerts arrive.</summary>
internal static class PartAlerts
{
    public const string StoreDown = "StoreDown";
    public const string Watchdog = "Watchdog";

    public static IEnumerable<AlertRule> Of(AlertWriter writer)
    {
        foreach (var alert in ClusterAlerts.Of(writer))
            yield return alert;
        foreach (var store in writer.Source.Estate.Stores.Values)
        {
            if (UpSeries(store) is { } up)
                yield return Down(writer, store, up);
        }

        foreach (var partner in writer.Source.Estate.Partners.Values)
        {
            if (partner.CredentialsExpire is { } ends)
                yield return CredentialsEnd(writer, partner, ends);
        }

        if (writer.Source.Estate.Security?.Certificates?.WarnBefore is { } warn)
        {
            yield return writer.ForPart("part", "certificates", owner: null, "CertificateEndsSoon", $"min(traefik_tls_certs_not_after) - time() < {PromText.Seconds(warn)}", new(
                "ticket", $"A certificate of the proxy ends in less than {PromText.Duration(warn)} and has not been renewed", "Look why the renewal fails", "certificate-expiry")
            { For = TimeSpan.FromHours(1) });
        }

        yield return writer.ForPart("part", "alerting", owner: null, Watchdog, "vector(1)", new(
            "none", "Always fires: its absence means that alerts do not arrive", "None while it fires; when it stops, look at Prometheus and Alertmanager", "no-signal"));
    }

    /// <summary>The alerts about the scheduled jobs and the probes of a process.</summary>
    public static IEnumerable<AlertRule> OfProcess(AlertWriter writer, BusinessProcess process)
    {
        foreach (var job in Signals.JobsOf(writer.Source, process))
            yield return Late(writer, process, job);
        foreach (var probe in ProbesOf(writer.Source, process))
        {
            yield return writer.For(process, "ProbeFails", $"max(max_over_time(probe_success{{probe=\"{probe.Name}\"}}[{PromText.Duration(probe.Every * 3)}])) == 0", new(
                writer.Plan.SeverityFor(process.Criticality), $"The probe {probe.Name} of {process.Name} has failed three times in a row from everywhere", "Try the step yourself; then follow the runbook of the part that fails", "no-signal")
            { Labels = [("probe", probe.Name)] });
            yield return writer.For(process, "ProbeAbsent", $"absent(probe_success{{probe=\"{probe.Name}\"}})", new(
                "ticket", $"The probe {probe.Name} of {process.Name} does not run", "Start it: without it a quiet process looks healthy", "no-signal")
            { For = writer.Plan.Silence + (probe.Every * 3), Labels = [("probe", probe.Name)] });
        }
    }

    public static IEnumerable<Probe> ProbesOf(CompilationSource source, BusinessProcess process) =>
        (source.Estate.Observability?.Probes.Values ?? []).Where(probe => probe.Process == process.Name);

    /// <summary>What an exporter says about a store; null for one that answers for itself, such as a storage account.</summary>
    public static string? UpSeries(Store store) => store.Engine.Kind switch
    {
        StoreEngineKind.Postgresql => $"pg_up{{store=\"{store.Name}\"}}",
        StoreEngineKind.Redis => $"redis_up{{store=\"{store.Name}\"}}",
        _ => null,
    };

    /// <summary>How old the last good run of a job may be.</summary>
    public static TimeSpan LatestRun(BusinessProcess process)
    {
        var day = TimeSpan.FromDays(1);
        return (process.Objectives.Rpo > day ? process.Objectives.Rpo : day) + process.Objectives.Rto;
    }

    private static AlertRule Down(AlertWriter writer, Store store, string up) => writer.ForPart("store", store.Name, store.Owner, StoreDown, $"max({up}) == 0", new(
        writer.Plan.SeverityFor(writer.Plan.CriticalityOn(store.Name)),
        $"The store {store.Name} does not answer; processes that stand on it: {string.Join(", ", writer.Source.Graph.ProcessesOn(store.Name).Select(node => node.Name))}",
        "Wait for its own failover as long as the runbook says; then decide",
        "database-failover")
    { For = TimeSpan.FromMinutes(1) });

    private static AlertRule CredentialsEnd(AlertWriter writer, Partner partner, DateOnly ends)
    {
        var warn = writer.Source.Estate.Security?.Secrets?.WarnBefore ?? TimeSpan.FromDays(30);
        var from = new DateTimeOffset(ends, TimeOnly.MinValue, TimeSpan.Zero) - warn;
        return writer.ForPart("partner", partner.Name, partner.Owner, "CredentialsEndSoon", $"vector(time()) > {from.ToUnixTimeSeconds()}", new(
            "ticket", $"The credentials for {partner.Name} end on {ends:yyyy-MM-dd}", "Ask the partner for new ones, and rotate them", "credential-rotation"));
    }

    private static AlertRule Late(AlertWriter writer, BusinessProcess process, Workload job)
    {
        var late = LatestRun(process);
        var series = $"kube_cronjob_status_last_successful_time{{namespace=\"{Signals.NamespaceOf(writer.Source, job.Tenant)}\",cronjob=\"{Signals.CronJobOf(job)}\"}}";
        return writer.For(process, "JobLate", $"time() - max({series}) > {PromText.Seconds(late)}", new(
            writer.Plan.SeverityFor(process.Criticality), $"The job {job.Name} of {process.Name} has not succeeded for {PromText.Duration(late)}", "Read its last log, mend the cause, and start it by hand", "no-signal")
        { Labels = [("job_name", job.Name)] });
    }
}

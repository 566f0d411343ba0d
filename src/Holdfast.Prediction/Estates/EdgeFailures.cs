using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Estates;

/// <summary>How the way in fails: what stands before the cluster, the proxy in it, names, certificates and identity.</summary>
internal static class EdgeFailures
{
    /// <summary>A certificate of 90 days is renewed after 60.</summary>
    private const double RenewalsInYear = 365.25 / 60;

    /// <summary>What must be up between people or partners and the workloads; empty when nobody waits for any of them.</summary>
    public static IReadOnlyList<Part> Of(Site site, WorkloadFailures workloads)
    {
        if (!workloads.Seen.Any(WorkloadFailures.IsWaitedFor))
            return [];
        var parts = new List<Part> { Certificate(site), Service(site, "load balancer", "load-balancer-outage"), Service(site, "DNS", "dns-outage") };
        parts.AddRange(site.Estate.Platform?.Edge?.Kind switch
        {
            EdgeKind.FrontDoor => [Service(site, "Front Door", "front-door-outage")],
            EdgeKind.ApplicationGateway => [Service(site, "application gateway", "application-gateway-outage")],
            _ => [],
        });
        if (site.Estate.Platform?.Ingress is { } ingress)
            parts.Add(Proxy(site, ingress));
        if (workloads.Seen.Any(workload => workload.Class == WorkloadClass.Interactive) && site.Estate.Security?.Identity is not null)
            parts.Add(Service(site, "identity", "identity-outage", Scenarios.IdentityOutage));
        return parts;
    }

    private static Part Service(Site site, string name, string figure, string scenario = Scenarios.EdgeOutage) => site.Builder.Unit(
        name, scenario, site.Figures.PerHour($"{figure}-rate"), Recovery.Of(site.Figures.Stage("service back", $"{figure}-length")));

    private static Part Certificate(Site site)
    {
        var figures = site.Figures;
        var isAutomated = site.Estate.Platform?.Ingress?.Certificates is CertificateKeeper.CertManager or CertificateKeeper.KeyVault;
        var missed = figures.Probability(isAutomated ? "certificate-renewal-missed-automated-probability" : "certificate-renewal-missed-manual-probability");
        return site.Builder.Unit(
            "certificate",
            Scenarios.CertificateExpiry,
            (isAutomated ? RenewalsInYear : 1) * missed / Years.YearSimulation.HoursOfYear,
            Recovery.Of(figures.Stage("detect", "certificate-expiry-detect"), figures.Stage("renew", "certificate-renewal-length")));
    }

    private static Part Proxy(Site site, Ingress ingress)
    {
        FigureDraw figures = site.Figures;
        var start = figures.Stage("start", "http-start");
        var evict = ingress.Placement?.Disruption?.EvictAfter is { } after ? new Stage("evict", new FixedDuration(after.TotalHours)) : figures.Stage("evict", "node-failure-evict");
        var elsewhere = Recovery.Of(figures.Stage("detect", "node-failure-detect"), evict, figures.Stage("schedule", "node-failure-reschedule"), figures.Stage("pull image", "image-pull-length"), start);
        var replicas = new List<Part>();
        for (var replica = 0; replica < (ingress.Replicas?.Lowest ?? 1); replica++)
        {
            var unit = site.Builder.Unit(
                $"proxy {replica + 1}", Scenarios.PodCrash, figures.PerHour("pod-crash-rate"), Recovery.Of(figures.Stage("restart", "pod-restart-length"), start));
            site.OnNode(unit, ingress.Placement?.Pool, replica, elsewhere);
            replicas.Add(unit);
        }

        return site.Builder.Any("proxy", replicas);
    }
}

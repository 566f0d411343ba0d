namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The edge probes a path that answers 200 only when requests can be served.</summary>
internal sealed class EdgeProbeRealRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2170",
        Name = "The edge asks whether the estate works, and takes a sick origin out",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Proxy],
        Meaning = "Without a probe the edge sends people to a proxy that is gone; with a probe of the start page, or none that reaches the workload, a database that is down looks healthy.",
        Fix = "Write a section platform.edge with 'probe: { path: /web/health, every: 10s, failures: 3 }': the health path of a critical workload.",
        Sources = ["https://learn.microsoft.com/azure/frontdoor/health-probes", "https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"],
        ForeignIds = ["aprl:5225bba3", "aprl:847a8d88", "psrule:Azure.FrontDoor.Probe", "psrule:Azure.FrontDoor.ProbePath", "waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var behind = Entry.Critical(estate);
        if (estate.Model.Platform is not { Ingress: not null } platform || behind.Count == 0)
            return [];
        if (platform.Edge is not { } edge)
            return [Gap.Of("platform", "edge", $"Nothing before the cluster notices that it is sick, and people of {Entry.ProcessOf(estate)} go on calling it.")];
        var blind = edge.Probe is null ? "never asks whether the estate works"
            : behind.All(placed => placed.Workload.Health != edge.Probe.Path) ? $"asks for {edge.Probe.Path}, which is not how any critical workload says that it is healthy"
            : null;
        return blind is null ? [] : [Gap.Of("platform", "edge", $"The edge {blind}, and sends people of {Entry.ProcessOf(estate)} there all the same.", "probe")];
    }
}

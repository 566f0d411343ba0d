using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy has a replica in each zone, a spread that keeps them there, and a budget that lets one go at a time.</summary>
internal sealed class ProxyOverZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2161",
        Name = "The proxy survives a zone and a drain",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Proxy],
        Meaning = "All processes stand behind one proxy: with its zone, or with the drain of its node, they all stop at once.",
        Fix = "Write 'replicas: 3..6' and 'placement: { spread: zones, priority: platform, disruption: { maxUnavailable: 1 } }' below platform.ingress.",
        Sources = ["https://doc.traefik.io/traefik/setup/kubernetes/", "https://learn.microsoft.com/azure/well-architected/service-guides/azure-kubernetes-service"],
        ForeignIds = ["aprl:6d82d042", "kube-score:deployment-has-poddisruptionbudget", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Ingress is not { Controller: not IngressController.GatewayForContainers } ingress || Entry.Critical(estate).Count == 0)
            return [];
        var replicas = ingress.Replicas?.Lowest ?? 1;
        var zones = Math.Max(2, estate.Model.Azure?.Zones.Distinct().Count() ?? 1);
        var weak = replicas < zones ? $"may run with {replicas} replicas, and needs {zones} to have one in each zone"
            : ingress.Placement?.Spread != Spread.Zones ? $"has {replicas} replicas that may stand in one zone"
            : ingress.Placement.Disruption is null or { MaxUnavailable: null, MinAvailable: null } ? $"may lose all {replicas} replicas to one drain"
            : ingress.Placement.Disruption.MaxUnavailable == 0 || ingress.Placement.Disruption.MinAvailable >= replicas ? "lets no replica go, so its nodes can never be drained"
            : null;
        return weak is null ? [] : [Gap.Of("platform", "ingress", $"The proxy {weak}; {Entry.ProcessOf(estate)} stands behind it.", "placement")];
    }
}

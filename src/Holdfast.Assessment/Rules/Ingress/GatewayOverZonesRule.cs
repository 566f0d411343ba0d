using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>An application gateway has instances in several zones, room to grow, and lets requests finish.</summary>
internal sealed class GatewayOverZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2173",
        Name = "An application gateway survives a zone, grows, and drains",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Edge],
        Meaning = "The single instance in front of all processes goes with its zone; without a range the busy hour finds it too small; without draining each change of the proxy cuts whoever is being served.",
        Fix = "Write 'instances: 2..10', 'subnetPrefix: 24' and 'drain: 2m' below platform.edge, and leave 'zones' out.",
        Sources = ["https://learn.microsoft.com/azure/application-gateway/application-gateway-autoscaling-zone-redundant", "https://learn.microsoft.com/azure/reliability/reliability-application-gateway-v2"],
        ForeignIds = ["aprl:c9c00f2a", "aprl:823b0cff", "aprl:10f02bc6", "aprl:8364fd0a", "psrule:Azure.AppGw.MinInstance", "psrule:Azure.AppGw.AvailabilityZone"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Edge is not { Kind: EdgeKind.ApplicationGateway } edge || Entry.Critical(estate).Count == 0)
            return [];
        var zones = (edge.Zones.Count > 0 ? edge.Zones : estate.Model.Azure?.Zones ?? []).Distinct().Count();
        var instances = edge.Instances ?? default;
        var weak = zones < 2 ? "stands in one zone"
            : instances.Lowest < 2 ? $"may run with {(edge.Instances is null ? "as few instances as Azure likes" : $"{instances.Lowest} instance")}"
            : instances.Lowest == instances.Highest ? $"always has {instances.Lowest} instances, however busy it is"
            : edge.Drain is null ? "cuts requests when an origin is taken out"
            : edge.SubnetPrefix > 24 ? $"has a subnet of /{edge.SubnetPrefix}, too small to grow and to be upgraded at once"
            : null;
        return weak is null ? [] : [Gap.Of("platform", "edge", $"The application gateway {weak}; {Entry.ProcessOf(estate)} is behind it.", weak.Contains("zone", StringComparison.Ordinal) ? "zones" : "instances")];
    }
}

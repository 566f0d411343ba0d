using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Rate limits are counted in the memory of the proxy.</summary>
internal sealed class RateLimitStoreRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2162",
        Name = "A rate limit does not stop requests when its counter is away",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Proxy],
        Meaning = "Traefik answers 500 on every limited route while its Redis is away: a failover of a counter becomes an outage of all processes.",
        Fix = "Remove 'store' from platform.ingress.rateLimits, so that each replica counts for itself; divide 'each' by the number of replicas.",
        Sources = ["traefik/traefik#12091", "traefik/traefik#12043"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Ingress is not { Controller: IngressController.Traefik, RateLimits.Store: { } store } || Entry.Critical(estate).Count == 0)
            return [];
        return [Gap.Of("platform", "ingress", $"Every limited route answers 500 while '{store}' is away, and {Entry.ProcessOf(estate)} is behind them.", "rateLimits", "store")];
    }
}

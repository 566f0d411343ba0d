using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy's time to accept is at least the edge's probe interval times its failures, and ten seconds.</summary>
internal sealed class ProxyDrainRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2164",
        Name = "The proxy goes on accepting until the edge has noticed that it stops",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Proxy, Premise.Edge],
        Meaning = "Traefik stops accepting at once when it is told to stop, while the edge sends requests until its probe has failed often enough: each upgrade of the proxy costs errors for half a minute.",
        Fix = "Set 'drain.accept' of the proxy's placement to 'every' times 'failures' of the edge's probe and 10 seconds more.",
        Sources = ["traefik/traefik#9299", "https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview", "https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/"],
        ForeignIds = ["waf:RE:07"],
    };

    private static readonly TimeSpan Propagation = TimeSpan.FromSeconds(10);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform is not { Ingress: { } ingress, Edge.Probe: { } probe } || Entry.Critical(estate).Count == 0)
            return [];
        var needed = (probe.Every * probe.Failures) + Propagation;
        var accepts = ingress.Placement?.Drain?.Accept ?? TimeSpan.Zero;
        return accepts >= needed ? [] :
            [Gap.Of("platform", "ingress", $"The proxy stops accepting {(accepts == TimeSpan.Zero ? "as soon as" : $"{DurationText.Format(accepts)} after")} it is told to stop, and the edge sends requests for up to {DurationText.Format(needed)}.", "placement", "drain", "accept")];
    }
}

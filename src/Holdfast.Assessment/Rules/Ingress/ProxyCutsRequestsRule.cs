using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The time the proxy waits for requests when it is replaced covers the longest one behind it, and its grace covers both its times.</summary>
internal sealed class ProxyCutsRequestsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2165",
        Name = "The proxy finishes the slowest request before it goes",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Proxy],
        Meaning = "Traefik waits 10 seconds for the requests it has when it is replaced, and Kubernetes kills it after 30: uploads and long postings are cut, and nobody knows whether they took effect.",
        Fix = "Set 'drain.longest' of the proxy's placement to the longest request of the workloads behind it, and 'grace' to 'accept', 'longest' and 10 seconds together.",
        Sources = ["traefik/traefik#4452", "traefik/traefik#2969", "https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/"],
        ForeignIds = ["waf:RE:07"],
    };

    private static readonly TimeSpan TraefikWaits = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KubernetesGrace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ToExit = TimeSpan.FromSeconds(10);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var slowest = Entry.Critical(estate).MaxBy(placed => placed.Placement.Drain?.Longest ?? TimeSpan.Zero);
        if (estate.Model.Platform?.Ingress is not { } ingress || slowest?.Placement.Drain?.Longest is not { } longest)
            yield break;
        var drain = ingress.Placement?.Drain;
        var waits = drain?.Longest ?? TraefikWaits;
        var grace = drain?.Grace ?? KubernetesGrace;
        var needed = (drain?.Accept ?? TimeSpan.Zero) + waits + ToExit;
        if (waits < longest)
            yield return Gap.Of("platform", "ingress", $"The proxy waits {DurationText.Format(waits)} for its requests when it is replaced, and one to '{slowest.Name}' may take {DurationText.Format(longest)}.", "placement", "drain", "longest");
        else if (grace < needed)
            yield return Gap.Of("platform", "ingress", $"The proxy needs {DurationText.Format(needed)} to go away without cutting anyone off, and is killed after {DurationText.Format(grace)}.", "placement", "drain", "grace");
    }
}

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The estate says which proxy routes requests to critical workloads.</summary>
internal sealed class ProxyDescribedRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2160",
        Name = "The proxy in front of critical workloads is described",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Every request of every process passes it, and nobody has said how many of it there are, where they stand and what they cut off.",
        Fix = "Write a section platform.ingress with its replicas, placement and limits.",
        Sources = ["https://doc.traefik.io/traefik/setup/kubernetes/"],
        ForeignIds = ["waf:RE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var behind = Entry.Critical(estate);
        if (behind.Count == 0 || estate.Model.Platform?.Ingress is not null)
            return [];
        return [Gap.Of(estate, $"Requests reach '{behind[0].Name}'{(behind.Count == 1 ? "" : $" and {behind.Count - 1} more")} through a proxy that nobody has described.", "platform", "ingress")];
    }
}

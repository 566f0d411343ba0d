using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy says how large a request may be, and reads long enough for one of that size over a slow line.</summary>
internal sealed class BodyLimitRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2166",
        Name = "The largest request is known, and there is time to read it",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Proxy],
        Meaning = "Without a limit one upload of a few gigabytes fills the memory of a replica and takes down what it was answering; with too little time the photo of damaged goods fails from the yard, again and again.",
        Fix = "Write 'bodyLimit: 128MiB' and 'readTimeout: 5m' below platform.ingress; Traefik stops reading after 60 seconds when nothing is said.",
        Sources = ["https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/buffering/", "https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/"],
        ForeignIds = ["waf:RE:07"],
    };

    private static readonly TimeSpan TraefikReads = TimeSpan.FromSeconds(60);

    /// <summary>A line of 10 Mbit/s, as a yard or a branch office has it.</summary>
    private const decimal SlowBytesPerSecond = 1_250_000;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Ingress is not { } ingress || Entry.Critical(estate) is not [var first, ..])
            return [];
        if (ingress.BodyLimit is not { } limit)
            return [Gap.Of("platform", "ingress", $"A request of any size reaches '{first.Name}'{(first.Workload.Resources?.Memory is { } memory ? $", whose replicas have {memory} of memory" : "")}.", "bodyLimit")];
        var reads = ingress.ReadTimeout ?? TraefikReads;
        var takes = TimeSpan.FromSeconds((int)(limit.Bytes / SlowBytesPerSecond));
        return reads == TimeSpan.Zero || takes <= reads ? [] :
            [Gap.Of("platform", "ingress", $"A request of {limit} takes {DurationText.Format(takes)} over a line of 10 Mbit/s, and the proxy stops reading after {DurationText.Format(reads)}.", "readTimeout")];
    }
}

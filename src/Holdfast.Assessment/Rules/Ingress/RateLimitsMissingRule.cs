using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The proxy limits how often a caller may ask.</summary>
internal sealed class RateLimitsMissingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2163",
        Name = "A single caller cannot use up what all share",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Proxy],
        Meaning = "A partner's retry loop, or a handheld that asks again and again, takes all workers of the application; everybody else waits.",
        Fix = "Write 'rateLimits: { each: 20/s }' below platform.ingress.",
        Sources = ["https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/ratelimit/"],
        ForeignIds = ["waf:RE:06", "waf:SE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var behind = Entry.Critical(estate);
        if (behind.Count == 0 || estate.Model.Platform?.Ingress is not { RateLimits: null })
            return [];
        var partner = behind.FirstOrDefault(placed => placed.Workload.Class == WorkloadClass.Integration)?.Name ?? behind[0].Name;
        return [Gap.Of("platform", "ingress", $"One caller may ask '{partner}' as often as it likes, and {Entry.ProcessOf(estate)} shares the proxy with it.", "rateLimits")];
    }
}

using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>A tenant of a shared platform cannot take what the others need.</summary>
internal sealed class TenantQuotaRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2401",
        Name = "A tenant of a shared platform cannot take what the others need",
        Area = Area.Tenancy,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Tenants],
        Meaning = "One tenant's import, report or runaway job takes the processor, the connections or the bandwidth that the other tenants' picks and labels stand on, and nothing stops it before people call.",
        Fix = "Give the tenant a 'quota' with cpu, memory, storage, pods, connections and requests.",
        Sources = ["https://learn.microsoft.com/azure/architecture/antipatterns/noisy-neighbor/noisy-neighbor", "https://kubernetes.io/docs/concepts/policy/resource-quotas/"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (!SharedPart.IsShared(estate))
            yield break;
        foreach (var tenant in estate.Model.Tenants.Values)
        {
            var open = Unlimited(tenant.Quota ?? new Quota()).ToList();
            if (open.Count > 0)
                yield return Gap.Of(tenant, $"On the shared platform, nothing limits '{tenant.Name}' in {SharedPart.Spoken(open)}.", "quota");
        }
    }

    private static IEnumerable<string> Unlimited(Quota quota)
    {
        if (quota.Cpu is null)
            yield return "processor";
        if (quota.Memory is null)
            yield return "memory";
        if (quota.Connections is null)
            yield return "database connections";
        if (quota.Requests is null)
            yield return "requests at the edge";
        if (quota.Storage is null)
            yield return "storage";
        if (quota.Pods is null)
            yield return "pods";
    }
}

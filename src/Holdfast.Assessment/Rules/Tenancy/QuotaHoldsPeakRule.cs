using System.Globalization;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>A tenant's quota holds its own workloads at their peak.</summary>
internal sealed class QuotaHoldsPeakRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2402",
        Name = "A tenant's quota holds its own workloads at their peak",
        Area = Area.Tenancy,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Tenants],
        Meaning = "On the busiest day the autoscaler asks for replicas that the quota refuses: pods stay pending, the tenant's picks get slow before the carrier comes, and every dashboard of the platform is green.",
        Fix = "Raise the tenant's 'quota', or lower the upper end of 'replicas' on its workloads.",
        Sources = ["https://kubernetes.io/docs/concepts/policy/resource-quotas/", "https://learn.microsoft.com/azure/aks/operator-best-practices-scheduler"],
        ForeignIds = ["waf:PE:02"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (!SharedPart.IsShared(estate))
            yield break;
        var scale = estate.Environment is { } name && estate.Model.Environments[name].Scale is { } share ? share.Fraction : 1m;
        var workloads = estate.Model.Workloads.Values.ToLookup(workload => workload.Tenant, StringComparer.Ordinal);
        foreach (var tenant in estate.Model.Tenants.Values)
        {
            if (tenant.Quota is not { } quota)
                continue;
            var cores = workloads[tenant.Name].Sum(workload => Most(workload) * (workload.Resources?.Cpu?.Millicores ?? 0) / 1000m) * scale;
            var bytes = workloads[tenant.Name].Sum(workload => Most(workload) * (workload.Resources?.Memory?.Bytes ?? 0)) * scale;
            var pods = workloads[tenant.Name].Sum(Most) * scale;
            if (cores > quota.Cpu)
                yield return Gap.Of(tenant, string.Create(CultureInfo.InvariantCulture, $"The workloads of '{tenant.Name}' ask for {cores:0.#} cores at their peak, and its quota is {quota.Cpu}."), "quota", "cpu");
            else if (bytes > quota.Memory?.Bytes)
                yield return Gap.Of(tenant, string.Create(CultureInfo.InvariantCulture, $"The workloads of '{tenant.Name}' ask for {bytes / (1L << 30):0.#}GiB of memory at their peak, and its quota is {quota.Memory}."), "quota", "memory");
            else if (pods > quota.Pods)
                yield return Gap.Of(tenant, string.Create(CultureInfo.InvariantCulture, $"The workloads of '{tenant.Name}' are {pods:0} pods at their peak, and its quota is {quota.Pods}."), "quota", "pods");
        }
    }

    private static int Most(Workload workload) => workload.Replicas?.Highest ?? 1;
}

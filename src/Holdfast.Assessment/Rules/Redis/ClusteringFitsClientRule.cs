using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Redis;

/// <summary>Odoo's session modules meet a Redis that they can speak to.</summary>
internal sealed class ClusteringFitsClientRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2250",
        Name = "Odoo's sessions are kept in a Redis without client-side clustering",
        Area = Area.Redis,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Odoo, Premise.Redis],
        Meaning = "Odoo's add-on for sessions opens a plain client, which does not follow redirections. Against the default policy of Managed Redis it gets MOVED errors for keys on other shards: logins work by chance, and more seldom after each scaling.",
        Fix = "Set 'clustering: no-cluster' or 'clustering: enterprise-cluster' on the store.",
        Sources = ["https://learn.microsoft.com/azure/redis/choose-clustering-policy", "https://github.com/camptocamp/odoo-cloud-platform/blob/17.0/session_redis/http.py", "django/channels_redis#420"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in Caches.All(estate)
        where store is { Service: StoreService.ManagedRedis, Clustering: null or ClusteringPolicy.OssCluster }
        let odoo = estate.Model.Workloads.Values.FirstOrDefault(workload => workload.App.Text == "odoo" && workload.Uses.Contains(store.Name, StringComparer.Ordinal))
        where odoo is not null
        select Gap.Of(
            store,
            $"{odoo.Name} keeps its sessions in '{store.Name}', which {(store.Clustering is null ? "names no clustering policy and so sends" : "sends")} clients from shard to shard.",
            "clustering");
}

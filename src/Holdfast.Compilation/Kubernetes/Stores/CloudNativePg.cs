using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Network;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Stores;

/// <summary>A database that the CloudNativePG operator runs in the estate's own cluster.</summary>
internal static class CloudNativePg
{
    private const string BackupPlugin = "barman-cloud.cloudnative-pg.io";
    private const int Port = 5432;
    private const int StatusPort = 8000;
    private static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(30);

    public static IEnumerable<Store> In(ClusterPlan cluster, NamespacePlan space) => cluster.StoresIn(space)
        .Where(store => store is { Service: StoreService.CloudnativePg, ReplicaOf: null });

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, Store store)
    {
        var space = cluster.NamespaceOf(store.Tenant);
        var owner = KubeName.Of(store.Name, "owner");
        yield return VaultObjects.Of(
            KubeObject.Of("external-secrets.io/v1", "ExternalSecret", owner, space),
            [new SecretNeed("password", store.Name + "-odoo")],
            "kubernetes.io/basic-auth",
            [("username", Variables.Database(store))]);
        yield return Cluster(cluster, store, space, owner);
        foreach (var policy in Policies(cluster, store, space))
            yield return policy;
        if (store.Backup is not null)
        {
            yield return ObjectStore(store, space);
            yield return KubeObject.Of("postgresql.cnpg.io/v1", "ScheduledBackup", store.Name, space).With("spec", new JsonObject
            {
                // Six fields: the first one is seconds.
                ["schedule"] = "0 0 1 * * *",
                ["backupOwnerReference"] = "self",
                ["cluster"] = Tree.Map(("name", store.Name)),
                ["method"] = "plugin",
                ["pluginConfiguration"] = Tree.Map(("name", BackupPlugin)),
                ["target"] = "prefer-standby",
            });
        }

        if (store.Pooler is { } pooler)
            yield return PoolerOf(cluster, store, pooler, space);
    }

    private static JsonObject Cluster(ClusterPlan cluster, Store store, string space, string owner)
    {
        var failover = store.Failover ?? new FailoverSettings();
        var instances = store.Availability is StoreAvailability.None ? 1 : failover.Instances;
        var storage = store.Size?.Storage is { } size ? PodContainer.Amount(size) : "100Gi";
        var spec = new JsonObject
        {
            ["instances"] = instances,
            ["imageName"] = string.Create(CultureInfo.InvariantCulture, $"ghcr.io/cloudnative-pg/postgresql:{store.Engine.MajorVersion}"),
            ["priorityClassName"] = PriorityClasses.NameOf(cluster, PlacementPriority.Critical),
            ["enableSuperuserAccess"] = false,
            // With one instance its budget would refuse each drain; with more the operator moves the primary first.
            ["enablePDB"] = instances > 1,
            ["primaryUpdateStrategy"] = "unsupervised",
            ["primaryUpdateMethod"] = "switchover",
        };
        spec.With("switchoverDelay", failover.SwitchoverDelay is { } delay ? Seconds.Of(delay) : null)
            .With("storage", Tree.Map(("size", storage)))
            .With("resources", Asked(store))
            .With("postgresql", Postgresql(store, failover, instances))
            .With("bootstrap", new JsonObject
            {
                ["initdb"] = new JsonObject
                {
                    ["database"] = Variables.Database(store),
                    ["owner"] = Variables.Database(store),
                    ["encoding"] = "UTF8",
                    ["localeCollate"] = "C",
                    ["localeCType"] = "C.UTF-8",
                    ["dataChecksums"] = true,
                    ["secret"] = Tree.Map(("name", owner)),
                }
                    .With("postInitApplicationSQL", store.Extensions.Count == 0 ? null : Tree.Texts(store.Extensions.Select(name => $"CREATE EXTENSION IF NOT EXISTS \"{name}\""))),
            })
            .With("plugins", store.Backup is null ? null : Tree.List(new JsonObject
            {
                ["name"] = BackupPlugin,
                ["isWALArchiver"] = true,
                ["parameters"] = Tree.Map(("barmanObjectName", store.Name)),
            }))
            .With("serviceAccountTemplate", new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = Tree.Map(("azure.workload.identity/client-id", "00000000-0000-0000-0000-000000000000")) } })
            .With("inheritedMetadata", new JsonObject { ["labels"] = Tree.Map(("azure.workload.identity/use", "true")) })
            .When(instances > 1, "affinity", Tree.Map(("podAntiAffinityType", "required"), ("topologyKey", cluster.Zones > 1 ? "topology.kubernetes.io/zone" : "kubernetes.io/hostname")).With("enablePodAntiAffinity", true));
        return KubeObject.Of("postgresql.cnpg.io/v1", "Cluster", store.Name, space).With("spec", spec);
    }

    private static JsonObject Postgresql(Store store, FailoverSettings failover, int instances)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            // The lock of an Odoo job is a transaction that stands idle: ended from here, the job would run twice, for ever.
            ["idle_in_transaction_session_timeout"] = "0",
            ["tcp_keepalives_idle"] = Whole(store.Parameters?.TcpKeepalivesIdle ?? TimeSpan.FromSeconds(60)),
        };
        if (store.Parameters?.MaxConnections is { } most)
            parameters["max_connections"] = most.ToString(CultureInfo.InvariantCulture);
        if (store.Parameters?.LogMinDurationStatement is { } slow)
            parameters["log_min_duration_statement"] = ((long)slow.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        if (store.Parameters?.LogLockWaits == true)
            parameters["log_lock_waits"] = "on";
        var synchronous = new JsonObject
        {
            ["method"] = "any",
            ["number"] = 1,
            ["dataDurability"] = failover.Durability == WriteDurability.Preferred ? "preferred" : "required",
        }
            .When(failover.FailoverQuorum, "failoverQuorum", true);
        return new JsonObject { ["parameters"] = Tree.Map(parameters.Select(entry => (entry.Key, entry.Value))) }.When(instances > 1, "synchronous", synchronous);
    }

    private static JsonObject? Asked(Store store)
    {
        if (store.Size is not { } size)
            return null;
        var memory = size.Memory is { } amount ? PodContainer.Amount(amount) : null;
        return new JsonObject { ["requests"] = new JsonObject().With("cpu", size.Vcores?.ToString(CultureInfo.InvariantCulture)).With("memory", memory) }
            .With("limits", memory is null ? null : Tree.Map(("memory", memory)));
    }

    private static JsonObject ObjectStore(Store store, string space) => KubeObject.Of("barmancloud.cnpg.io/v1", "ObjectStore", store.Name, space).With("spec", new JsonObject
    {
        ["retentionPolicy"] = string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling((store.Backup?.Retention ?? store.Backup?.Pitr ?? DefaultRetention).TotalDays)}d"),
        ["configuration"] = new JsonObject
        {
            ["destinationPath"] = $"https://{store.Name}-backups.{space}.invalid/{store.Name}",
            ["azureCredentials"] = new JsonObject { ["inheritFromAzureAD"] = true },
            ["wal"] = new JsonObject { ["compression"] = "zstd", ["maxParallel"] = 4 },
            ["data"] = new JsonObject { ["compression"] = "gzip", ["jobs"] = 2 },
        },
    });

    private static JsonObject PoolerOf(ClusterPlan cluster, Store store, Pooler pooler, string space) => KubeObject.Of("postgresql.cnpg.io/v1", "Pooler", store.Name + "-pooler", space).With("spec", new JsonObject
    {
        ["cluster"] = Tree.Map(("name", store.Name)),
        ["instances"] = Math.Max(2, cluster.Zones),
        ["type"] = "rw",
        ["pgbouncer"] = new JsonObject
        {
            ["poolMode"] = pooler.Mode == PoolMode.Session ? "session" : "transaction",
            ["parameters"] = Tree.Map(("default_pool_size", (pooler.Connections ?? 50).ToString(CultureInfo.InvariantCulture)), ("max_client_conn", "2000")),
        },
    });

    private static IEnumerable<JsonObject> Policies(ClusterPlan cluster, Store store, string space)
    {
        var own = Tree.Map(("cnpg.io/cluster", store.Name));
        var users = Tree.List(cluster.Workloads.Where(plan => plan.Stores.Contains(store)).Select(plan => WorkloadPolicies.Pods(plan.Namespace == space ? null : plan.Namespace, KubeObject.ReachOf(plan))));
        users.Add(WorkloadPolicies.Pods(space: null, own.DeepClone().AsObject()));
        if (store.Pooler is not null)
        {
            var pooler = Tree.Map(("cnpg.io/poolerName", store.Name + "-pooler"));
            yield return KubeObject.Of("networking.k8s.io/v1", "NetworkPolicy", KubeName.Of("pooler", store.Name), space).With("spec", new JsonObject
            {
                ["podSelector"] = new JsonObject { ["matchLabels"] = pooler },
                ["policyTypes"] = Tree.Texts("Ingress", "Egress"),
                ["ingress"] = Tree.List(new JsonObject { ["from"] = users.DeepClone(), ["ports"] = Tree.List(WorkloadPolicies.Port(Port)) }),
                ["egress"] = Tree.List(
                    WorkloadPolicies.NamesRule(),
                    new JsonObject { ["to"] = Tree.List(WorkloadPolicies.Pods(space: null, own.DeepClone().AsObject())), ["ports"] = Tree.List(WorkloadPolicies.Port(Port)) }),
            });
            users.Add(WorkloadPolicies.Pods(space: null, pooler.DeepClone().AsObject()));
        }

        yield return KubeObject.Of("networking.k8s.io/v1", "NetworkPolicy", KubeName.Of("database", store.Name), space).With("spec", new JsonObject
        {
            ["podSelector"] = new JsonObject { ["matchLabels"] = own },
            ["policyTypes"] = Tree.Texts("Ingress", "Egress"),
            ["ingress"] = Tree.List(
                new JsonObject { ["from"] = users, ["ports"] = Tree.List(WorkloadPolicies.Port(Port)) },
                new JsonObject { ["from"] = Tree.List(WorkloadPolicies.Pods("cnpg-system", labels: null), WorkloadPolicies.Pods(space: null, own.DeepClone().AsObject())), ["ports"] = Tree.List(WorkloadPolicies.Port(Port), WorkloadPolicies.Port(StatusPort)) }),
            ["egress"] = Tree.List(
                WorkloadPolicies.NamesRule(),
                new JsonObject { ["to"] = Tree.List(WorkloadPolicies.Pods(space: null, own.DeepClone().AsObject())), ["ports"] = Tree.List(WorkloadPolicies.Port(Port), WorkloadPolicies.Port(StatusPort)) }),
        });
        if (cluster.KnowsNames)
        {
            yield return KubeObject.Of("cilium.io/v2", "CiliumNetworkPolicy", KubeName.Of("database", store.Name), space).With("spec", new JsonObject
            {
                ["endpointSelector"] = new JsonObject { ["matchLabels"] = own.DeepClone() },
                ["egress"] = Tree.List(
                    WorkloadPolicies.LearntNamesRule(),
                    // The instances keep who is primary in the API server.
                    new JsonObject { ["toEntities"] = Tree.Texts("kube-apiserver") },
                    WorkloadPolicies.Named($"{store.Name}-backups.{space}.invalid", 443),
                    WorkloadPolicies.Named("login.microsoftonline.com", 443)),
            });
        }
    }

    private static string Whole(TimeSpan time) => Seconds.Of(time).ToString(CultureInfo.InvariantCulture);
}

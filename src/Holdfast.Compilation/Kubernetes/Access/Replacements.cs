using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>Where kustomize puts the bindings that pods cannot read as variables: identities, the vault's address, names in policies.</summary>
internal static class Replacements
{
    private const string ClientId = "metadata.annotations.[azure.workload.identity/client-id]";

    public static JsonArray Of(ClusterPlan cluster, NamespacePlan space) => Tree.List(
    [
        From(space.Name, Bindings.Identity(Bindings.VaultReader), Target("ServiceAccount", Bindings.VaultReader, space.Name, ClientId)),
        From(space.Name, Bindings.VaultUrl, Target("SecretStore", "vault", space.Name, "spec.provider.azurekv.vaultUrl")),
        .. FileShares.In(cluster, space).SelectMany(share => OfShare(share, space)),
        .. CloudNativePg.In(cluster, space).SelectMany(store => OfDatabase(cluster, store, space.Name)),
        .. cluster.In(space).SelectMany(plan => OfWorkload(cluster, plan)),
    ]);

    private static IEnumerable<JsonObject> OfShare(Store share, NamespacePlan space)
    {
        JsonObject At(string field) => Target("PersistentVolume", FileShares.VolumeOf(share, space), inNamespace: null, "spec.csi.volumeAttributes." + field);
        yield return From(space.Name, Bindings.Host(share.Name), At("server"));
        // The account's name is the first label of its host.
        var account = From(space.Name, Bindings.Host(share.Name), At("storageAccount"));
        account["source"]!["options"] = new JsonObject { ["delimiter"] = ".", ["index"] = 0 };
        yield return account;
    }

    private static IEnumerable<JsonObject> OfDatabase(ClusterPlan cluster, Store store, string space)
    {
        yield return From(space, Bindings.Identity(store.Name), Target("Cluster", store.Name, space, "spec.serviceAccountTemplate." + ClientId));
        var backups = Bindings.Host(store.Name + "-backups");
        if (store.Backup is not null)
        {
            var target = Target("ObjectStore", store.Name, space, "spec.configuration.destinationPath");
            // https://host/container: the third part between the strokes.
            target["options"] = new JsonObject { ["delimiter"] = "/", ["index"] = 2 };
            yield return From(space, backups, target);
        }

        if (cluster.KnowsNames)
            yield return From(space, backups, Target("CiliumNetworkPolicy", KubeName.Of("database", store.Name), space, NameOf(2)));
    }

    private static IEnumerable<JsonObject> OfWorkload(ClusterPlan cluster, WorkloadPlan plan)
    {
        if (plan.IsFederated)
            yield return From(plan.Namespace, Bindings.Identity(plan.Name), Target("ServiceAccount", plan.Name, plan.Namespace, ClientId));
        if (cluster.KnowsNames)
        {
            // In the order of the policy: its first rule is the one for names.
            var rule = 1;
            foreach (var store in plan.Stores.Except(plan.Shares).Where(store => StoreAddress.Of(cluster, plan, store).Host is null))
                yield return From(plan.Namespace, Bindings.Host(store.Name), Target("CiliumNetworkPolicy", plan.Name, plan.Namespace, NameOf(rule++)));
            foreach (var partner in plan.Partners)
                yield return From(plan.Namespace, Bindings.Host(partner.Name), Target("CiliumNetworkPolicy", plan.Name, plan.Namespace, NameOf(rule++)));
        }

        if (!plan.Scales)
            yield break;
        if (plan.Workload.Scale?.On == ScalingSignal.Latency && plan.IsRouted)
            yield return From(plan.Namespace, Bindings.MetricsUrl, Target("ScaledObject", plan.Name, plan.Namespace, "spec.triggers.0.metadata.serverAddress"));
        if (plan.Workload.Scale?.On == ScalingSignal.QueueDepth && plan.Shape == WorkloadShape.OdooQueueJob && plan.Database is { } database && StoreAddress.Of(cluster, plan, database).Host is null)
            yield return From(plan.Namespace, Bindings.Host(database.Name), Target("ScaledObject", plan.Name, plan.Namespace, "spec.triggers.0.metadata.host"));
    }

    private static string NameOf(int rule) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"spec.egress.{rule}.toFQDNs.0.matchName");

    private static JsonObject From(string space, string key, JsonObject target) => new()
    {
        ["source"] = Tree.Map(("kind", "ConfigMap"), ("name", Bindings.Name), ("namespace", space), ("fieldPath", "data." + key)),
        ["targets"] = Tree.List(target),
    };

    private static JsonObject Target(string kind, string name, string? inNamespace, string path) => new()
    {
        ["select"] = Tree.Map(("kind", kind), ("name", name)).With("namespace", inNamespace),
        ["fieldPaths"] = Tree.Texts(path),
    };
}

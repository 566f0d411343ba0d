using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>The variables of a container: where its stores and partners are, and its secrets by reference.</summary>
internal static class WorkloadEnvironment
{
    public static JsonArray Of(ClusterPlan cluster, WorkloadPlan plan) =>
    [
        Text("ENVIRONMENT", cluster.Source.Environment),
        .. plan.Stores.SelectMany(store => OfStore(cluster, plan, store)),
        .. plan.Partners.Select(partner => Bound(Variables.Of(partner.Name, "HOST"), Bindings.Host(partner.Name))),
        .. plan.Calls.Select(cluster.Find).OfType<WorkloadPlan>().Where(called => called.Port is not null)
            .Select(called => Text(Variables.Of(called.Name, "URL"), string.Create(CultureInfo.InvariantCulture, $"http://{called.Name}.{called.Namespace}.svc:{called.Port}"))),
        .. Relay(plan),
        .. Secrets(plan),
    ];

    /// <summary>The secrets of a workload, each by reference.</summary>
    public static IEnumerable<JsonNode> Secrets(WorkloadPlan plan) => SecretNeed.Of(plan).Select(need => From(need.Variable, "secretKeyRef", SecretNeed.ObjectOf(plan), need.Variable));

    public static IEnumerable<JsonNode> Relay(WorkloadPlan plan)
    {
        if (plan.UsesRelay)
            yield return Text("RELAY_URL", "http://relay:8080");
    }

    public static JsonObject Text(string name, string value) => Tree.Map(("name", name), ("value", value));

    /// <summary>A value that only Azure knows.</summary>
    public static JsonObject Bound(string name, string key) => From(name, "configMapKeyRef", Bindings.Name, key);

    /// <summary>Where a store is: inside the cluster by its name, outside by what Azure called it.</summary>
    public static JsonObject Host(string name, Store store, StoreAddress address) => address.Host is { } host ? Text(name, host) : Bound(name, Bindings.Host(store.Name));

    private static IEnumerable<JsonNode> OfStore(ClusterPlan cluster, WorkloadPlan plan, Store store)
    {
        if (store.Engine.Kind == StoreEngineKind.FileShare)
        {
            yield return Text(Variables.Of(store.Name, "PATH"), FileShares.PathOf(store));
            yield break;
        }

        var address = StoreAddress.Of(cluster, plan, store);
        yield return Host(Variables.Of(store.Name, "HOST"), store, address);
        if (store.Engine.Kind is StoreEngineKind.Blob)
            yield break;
        yield return Text(Variables.Of(store.Name, "PORT"), address.Port.ToString(CultureInfo.InvariantCulture));
        if (store.Engine.Kind != StoreEngineKind.Postgresql)
            yield break;
        yield return Text(Variables.Of(store.Name, "DATABASE"), Variables.Database(store));
        yield return Text(Variables.Of(store.Name, "USER"), Variables.User(plan, store));
        yield return Text(Variables.Of(store.Name, "SSLMODE"), "require");
        if (plan.Workload.StatementTimeout is { } timeout)
            yield return Text(Variables.Of(store.Name, "STATEMENT_TIMEOUT_MS"), ((long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }

    private static JsonObject From(string name, string kind, string source, string key) => new()
    {
        ["name"] = name,
        ["valueFrom"] = new JsonObject { [kind] = Tree.Map(("name", source), ("key", key)) },
    };
}

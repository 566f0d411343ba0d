using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Network;

/// <summary>Whom a workload hears and whom it calls: what the estate lists as a use, and nothing else.</summary>
internal static class WorkloadPolicies
{
    private const int RelayPort = 8080;

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        yield return Inside(cluster, plan);
        if (cluster.KnowsNames)
            yield return Outside(cluster, plan);
    }

    /// <summary>The questions for names that everybody may ask.</summary>
    public static JsonObject NamesRule() => new()
    {
        ["to"] = Tree.List(Pods("kube-system", Tree.Map(("k8s-app", "kube-dns")))),
        ["ports"] = Tree.List(Port(53, "UDP"), Port(53, "TCP")),
    };

    /// <summary>The same for a data plane that learns from the answers which addresses a name has.</summary>
    public static JsonObject LearntNamesRule() => new()
    {
        ["toEndpoints"] = Tree.List(new JsonObject { ["matchLabels"] = Tree.Map(("k8s:io.kubernetes.pod.namespace", "kube-system"), ("k8s-app", "kube-dns")) }),
        ["toPorts"] = Tree.List(new JsonObject
        {
            ["ports"] = Tree.List(Tree.Map(("port", "53"), ("protocol", "ANY"))),
            ["rules"] = new JsonObject { ["dns"] = Tree.List(Tree.Map(("matchPattern", "*"))) },
        }),
    };

    public static JsonObject Pods(string? space, JsonObject? labels) => new JsonObject()
        .With("namespaceSelector", space is null ? null : new JsonObject { ["matchLabels"] = Tree.Map(("kubernetes.io/metadata.name", space)) })
        .With("podSelector", labels is null ? null : new JsonObject { ["matchLabels"] = labels });

    public static JsonObject Port(int port, string protocol = "TCP") => new() { ["port"] = port, ["protocol"] = protocol };

    private static JsonObject Inside(ClusterPlan cluster, WorkloadPlan plan)
    {
        var egress = new JsonArray();
        foreach (var called in plan.Calls.Select(cluster.Find).OfType<WorkloadPlan>().Where(called => called.Port is not null))
            egress.Add(To(plan, called.Namespace, KubeObject.SelectorOf(called), called.Port!.Value));
        if (plan.UsesRelay)
            egress.Add(To(plan, plan.Namespace, Tree.Map((KubeObject.NameLabel, "relay")), RelayPort));
        foreach (var store in plan.Stores.Where(store => store.Service == StoreService.CloudnativePg))
        {
            var space = cluster.NamespaceOf(store.Tenant);
            egress.Add(To(plan, space, store.Pooler is null ? Tree.Map(("cnpg.io/cluster", store.Name)) : Tree.Map(("cnpg.io/poolerName", store.Name + "-pooler")), 5432));
        }

        if (plan.Shape == WorkloadShape.OdooQueueJob)
            egress.Add(To(plan, plan.Namespace, KubeObject.SelectorOf(plan), plan.Port!.Value));
        if (!cluster.KnowsNames)
        {
            egress.Add(NamesRule());
            foreach (var port in plan.Stores.Except(plan.Shares).Select(store => StoreAddress.Of(cluster, plan, store)).Where(address => address.Host is null).Select(address => address.Port)
                .Concat(plan.Partners.Select(PartnerPort)).Distinct().Order())
            {
                egress.Add(new JsonObject { ["ports"] = Tree.List(Port(port)) });
            }
        }

        var ingress = Ingress(cluster, plan);
        return KubeObject.For(plan, "networking.k8s.io/v1", "NetworkPolicy").With("spec", new JsonObject
        {
            ["podSelector"] = new JsonObject { ["matchLabels"] = KubeObject.ReachOf(plan) },
            ["policyTypes"] = Tree.Texts("Ingress", "Egress"),
        }
            .With("ingress", ingress.Count > 0 ? ingress : null)
            .With("egress", egress.Count > 0 ? egress : null));
    }

    private static JsonArray Ingress(ClusterPlan cluster, WorkloadPlan plan)
    {
        var from = new JsonArray();
        if (plan.Port is not { } port)
            return from;
        if (plan.IsRouted && cluster.Ingress is not null)
            from.Add(Pods(cluster.IngressNamespace, Tree.Map((KubeObject.NameLabel, "traefik"))));
        foreach (var caller in cluster.CallersOf(plan))
            from.Add(Pods(caller.Namespace == plan.Namespace ? null : caller.Namespace, KubeObject.SelectorOf(caller)));
        if (plan.Shape == WorkloadShape.OdooQueueJob)
            from.Add(Pods(space: null, KubeObject.SelectorOf(plan)));
        if (plan.Shape == WorkloadShape.Http && cluster.Estate.Platform?.Cluster?.Monitoring == true)
            from.Add(Pods("kube-system", Tree.Map(("rsName", "ama-metrics"))));
        return from.Count == 0 ? [] : Tree.List(new JsonObject { ["from"] = from, ["ports"] = Tree.List(Port(port)) });
    }

    // Stores and partners are told by name: their addresses are the platform's and change without notice.
    private static JsonObject Outside(ClusterPlan cluster, WorkloadPlan plan)
    {
        var egress = Tree.List(LearntNamesRule());
        // Shares are mounted by the node, and not by the pod.
        foreach (var store in plan.Stores.Except(plan.Shares))
        {
            if (StoreAddress.Of(cluster, plan, store) is { Host: null } address)
                egress.Add(Named($"{store.Name}.{plan.Namespace}.invalid", address.Port));
        }

        foreach (var partner in plan.Partners)
            egress.Add(Named($"{partner.Name}.{plan.Namespace}.invalid", PartnerPort(partner)));
        if (plan.IsFederated)
            egress.Add(Named("login.microsoftonline.com", 443));
        return KubeObject.For(plan, "cilium.io/v2", "CiliumNetworkPolicy").With("spec", new JsonObject
        {
            ["endpointSelector"] = new JsonObject { ["matchLabels"] = KubeObject.ReachOf(plan) },
            ["egress"] = egress,
        });
    }

    private static int PartnerPort(Partner partner) => partner.Protocol switch
    {
        PartnerProtocol.Sftp => 22,
        PartnerProtocol.Ipp => 631,
        PartnerProtocol.Smtp => 587,
        PartnerProtocol.Amqp => 5671,
        _ => 443,
    };

    private static JsonObject To(WorkloadPlan plan, string space, JsonObject labels, int port) => new()
    {
        ["to"] = Tree.List(Pods(space == plan.Namespace ? null : space, labels)),
        ["ports"] = Tree.List(Port(port)),
    };

    public static JsonObject Named(string host, int port) => new()
    {
        ["toFQDNs"] = Tree.List(Tree.Map(("matchName", host))),
        ["toPorts"] = Tree.List(new JsonObject { ["ports"] = Tree.List(Tree.Map(("port", port.ToString(CultureInfo.InvariantCulture)), ("protocol", "TCP"))) }),
    };
}

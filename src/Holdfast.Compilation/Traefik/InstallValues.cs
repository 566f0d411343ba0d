using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Traefik;

/// <summary>The values that Traefik's Helm chart is installed with.</summary>
internal static class InstallValues
{
    public const string Remark = "# Values of Traefik's Helm chart (traefik/traefik), for Traefik 3.7. The times are those of kubernetes/drain.md.\n";

    /// <summary>The chart that brings that version, from <see cref="ChartRepository"/>: 41.5.0 of 7 September 2026 brings Traefik 3.7.13.</summary>
    public const string ChartVersion = "41.5.0";
    public const string ChartRepository = "https://traefik.github.io/charts";

    /// <summary>Where traces are collected.</summary>
    public const string CollectorNamespace = ClusterNames.Observability;
    public const int CollectorPort = 4317;
    private static readonly TimeSpan DefaultReadTimeout = TimeSpan.FromMinutes(12);
    private static readonly TimeSpan DefaultIdleTimeout = TimeSpan.FromMinutes(5);

    public static JsonObject Of(ClusterPlan cluster, Ingress ingress)
    {
        var drain = ProxyDrain.Of(cluster);
        var replicas = (Lowest: ingress.Replicas?.Lowest ?? 3, Highest: ingress.Replicas?.Highest ?? 3);
        var selector = Tree.Map((KubeObject.NameLabel, "traefik"));
        var values = new JsonObject
        {
            ["deployment"] = new JsonObject { ["terminationGracePeriodSeconds"] = Seconds.Of(drain.Grace), ["minReadySeconds"] = 10 }
                .When(replicas.Lowest == replicas.Highest, "replicas", replicas.Lowest),
            ["updateStrategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxUnavailable"] = 0, ["maxSurge"] = 1 } },
        };
        values.When(replicas.Highest > replicas.Lowest, "autoscaling", Autoscaling(replicas))
            .With("podDisruptionBudget", new JsonObject { ["enabled"] = true, ["maxUnavailable"] = ingress.Placement?.Disruption?.MaxUnavailable ?? 1 })
            .With("topologySpreadConstraints", Spreading.Of(cluster, ingress.Placement?.Spread ?? Spread.Zones, selector))
            .With("priorityClassName", PriorityClasses.NameOf(cluster, ingress.Placement?.Priority ?? PlacementPriority.Platform))
            .With("nodeSelector", ingress.Placement?.Pool is { } pool ? Tree.Map(("kubernetes.azure.com/agentpool", pool)) : null)
            .With("tolerations", Tolerations(ingress))
            .With("resources", ResourcesOf(ingress.Resources))
            .With("securityContext", Hardening.OfContainer())
            .With("podSecurityContext", new JsonObject { ["runAsNonRoot"] = true, ["runAsUser"] = 65532, ["runAsGroup"] = 65532, ["seccompProfile"] = Tree.Map(("type", "RuntimeDefault")) })
            .With("ingressClass", new JsonObject { ["enabled"] = true, ["isDefaultClass"] = false })
            .With("api", new JsonObject { ["dashboard"] = false })
            .With("ingressRoute", new JsonObject { ["dashboard"] = new JsonObject { ["enabled"] = false } })
            .With("global", new JsonObject { ["checkNewVersion"] = false, ["sendAnonymousUsage"] = false })
            .With("providers", Providers(cluster))
            // A list of none, where the chart has no key: unset, each tenant may refer to the proxy's own objects.
            .With("additionalArguments", Tree.Texts("--providers.kubernetescrd.crossprovidernamespaces="))
            .With("ports", Ports(ingress, drain))
            .With("service", Service(cluster))
            .With("logs", Logs())
            .With("metrics", Metrics(cluster))
            .With("tracing", Tracing());
        return values;
    }

    private static JsonObject Autoscaling((int Lowest, int Highest) replicas) => new()
    {
        ["enabled"] = true,
        ["minReplicas"] = replicas.Lowest,
        ["maxReplicas"] = replicas.Highest,
        ["metrics"] = Tree.List(new JsonObject { ["type"] = "Resource", ["resource"] = new JsonObject { ["name"] = "cpu", ["target"] = new JsonObject { ["type"] = "Utilization", ["averageUtilization"] = 60 } } }),
        ["behavior"] = new JsonObject { ["scaleDown"] = new JsonObject { ["stabilizationWindowSeconds"] = 300 } },
    };

    private static JsonArray? Tolerations(Ingress ingress) => ingress.Placement?.Disruption?.EvictAfter is not { } evictAfter ? null : Tree.List(((string[])["not-ready", "unreachable"]).Select(condition =>
        Tree.Map(("key", "node.kubernetes.io/" + condition), ("operator", "Exists"), ("effect", "NoExecute")).With("tolerationSeconds", Seconds.Of(evictAfter))));

    private static JsonObject? ResourcesOf(Resources? asked) => asked is null ? null : new JsonObject
    {
        ["requests"] = new JsonObject().With("cpu", asked.Cpu?.ToString()).With("memory", asked.Memory is { } memory ? PodContainer.Amount(memory) : null),
    }
        .With("limits", asked.Memory is { } most ? Tree.Map(("memory", PodContainer.Amount(most))) : null);

    private static JsonObject Providers(ClusterPlan cluster) => new()
    {
        ["kubernetesCRD"] = new JsonObject
        {
            ["enabled"] = true,
            ["allowCrossNamespace"] = false,
            ["allowExternalNameServices"] = false,
            // A workload without pods answers 503 and keeps its middlewares; without this its route is gone and answers 404.
            ["allowEmptyServices"] = true,
            ["namespaces"] = Tree.Texts([.. TraefikFiles.RoutedNamespaces(cluster).Select(space => space.Name), cluster.IngressNamespace]),
        },
        ["kubernetesIngress"] = new JsonObject { ["enabled"] = false },
    };

    private static JsonObject Ports(Ingress ingress, DrainPlan drain) => new()
    {
        ["web"] = new JsonObject
        {
            ["redirections"] = new JsonObject { ["entryPoint"] = new JsonObject { ["to"] = "websecure", ["scheme"] = "https", ["permanent"] = true } },
            ["transport"] = Transport(ingress, drain),
        },
        ["websecure"] = new JsonObject
        {
            ["forwardedHeaders"] = new JsonObject { ["trustedIPs"] = Tree.Texts("10.0.0.0/8"), ["insecure"] = false },
            ["transport"] = Transport(ingress, drain),
            ["tls"] = new JsonObject { ["enabled"] = true },
        },
    };

    private static JsonObject Transport(Ingress ingress, DrainPlan drain) => new()
    {
        ["respondingTimeouts"] = Tree.Map(("readTimeout", S(ingress.ReadTimeout ?? DefaultReadTimeout)), ("idleTimeout", S(ingress.IdleTimeout ?? DefaultIdleTimeout))),
        ["lifeCycle"] = Tree.Map(("requestAcceptGraceTimeout", S(drain.PreStop)), ("graceTimeOut", S(drain.Longest))),
        // For ever, connections would stay with the replicas that were there first.
        ["keepAliveMaxTime"] = "10m",
    };

    private static JsonObject Service(ClusterPlan cluster)
    {
        var annotations = new JsonObject();
        if (cluster.Estate.Platform?.Edge is { } edge)
        {
            annotations["service.beta.kubernetes.io/azure-load-balancer-internal"] = "true";
            if (edge.Kind == EdgeKind.FrontDoor)
                annotations["service.beta.kubernetes.io/azure-pls-create"] = "true";
        }

        return new JsonObject { ["type"] = "LoadBalancer" }.When(annotations.Count > 0, "annotations", annotations).With("spec", Tree.Map(("externalTrafficPolicy", "Cluster")));
    }

    private static JsonObject Logs() => new()
    {
        ["general"] = Tree.Map(("format", "json"), ("level", "INFO")),
        ["access"] = new JsonObject
        {
            ["enabled"] = true,
            ["format"] = "json",
            ["fields"] = new JsonObject
            {
                ["general"] = new JsonObject { ["defaultmode"] = "keep", ["names"] = Tree.Map(("ClientUsername", "drop")) },
                // Cookies and authorisations are credentials.
                ["headers"] = new JsonObject { ["defaultmode"] = "drop", ["names"] = Tree.Map(("User-Agent", "keep"), ("X-Request-Id", "keep")) },
            },
        },
    };

    private static JsonObject Metrics(ClusterPlan cluster) => new()
    {
        ["prometheus"] = new JsonObject
        {
            ["entryPoint"] = "metrics",
            ["addEntryPointsLabels"] = true,
            ["addRoutersLabels"] = true,
            ["addServicesLabels"] = true,
            ["buckets"] = string.Join(',', LatencyBuckets.Of(cluster).Select(bound => bound.ToString("0.0##", CultureInfo.InvariantCulture))),
        },
    };

    private static JsonObject Tracing() => new()
    {
        ["serviceName"] = "traefik",
        ["sampleRate"] = 0.1,
        ["otlp"] = new JsonObject { ["enabled"] = true, ["grpc"] = new JsonObject { ["enabled"] = true, ["endpoint"] = string.Create(CultureInfo.InvariantCulture, $"otel-collector.{CollectorNamespace}.svc:{CollectorPort}"), ["insecure"] = true } },
    };

    private static string S(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Seconds.Of(time)}s");
}

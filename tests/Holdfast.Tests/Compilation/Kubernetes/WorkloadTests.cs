using System.Text.Json.Nodes;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes;

public sealed class WorkloadTests
{
    [Theory]
    [InlineData("1.35", "sleep", "unhealthyPodEvictionPolicy")]
    [InlineData("1.30", "exec", null)]
    public void Fields_are_written_only_for_versions_that_know_them(string version, string preStop, string? eviction)
    {
        var objects = Objects($"platform.cluster.version={version}");
        var container = Find(objects, "Deployment", "odoo-web")["spec"]!["template"]!["spec"]!["containers"]![0]!;

        Assert.Equal(preStop, Assert.Single(container["lifecycle"]!["preStop"]!.AsObject()).Key);
        Assert.Equal(eviction is not null, Find(objects, "PodDisruptionBudget", "odoo-web")["spec"]!["unhealthyPodEvictionPolicy"] is not null);
    }

    [Fact]
    public void Without_a_version_no_field_is_written_that_an_old_cluster_refuses()
    {
        var spread = Find(Objects("platform.cluster.version=null"), "Deployment", "odoo-web")["spec"]!["template"]!["spec"]!["topologySpreadConstraints"]![0]!.AsObject();

        Assert.Equal(["maxSkew", "topologyKey", "whenUnsatisfiable", "labelSelector"], spread.Select(entry => entry.Key));
    }

    [Fact]
    public void A_deployment_that_is_scaled_does_not_say_how_many() =>
        Assert.All(Objects().Where(found => Kind(found) is "ScaledObject" or "HorizontalPodAutoscaler"), scaler =>
            Assert.Null(Find(Objects(), "Deployment", scaler["spec"]!["scaleTargetRef"]!["name"]!.GetValue<string>())["spec"]!["replicas"]));

    [Fact]
    public void Only_the_cron_role_runs_cron_threads()
    {
        foreach (var configuration in Objects().Where(found => found["data"]?["odoo.conf"] is not null))
        {
            var expected = configuration["metadata"]!["name"]!.GetValue<string>() == "odoo-cron-configuration" ? "max_cron_threads = 2\n" : "max_cron_threads = 0\n";
            Assert.Contains(expected, configuration["data"]!["odoo.conf"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Liveness_never_asks_the_database()
    {
        foreach (var probe in Objects().Where(found => Kind(found) == "Deployment").Select(found => found["spec"]!["template"]!["spec"]!["containers"]![0]!["livenessProbe"]).OfType<JsonNode>())
            Assert.DoesNotContain("db_server_status", probe.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pod_keeps_the_restricted_standard()
    {
        foreach (var pod in Objects().Select(PodOf).OfType<JsonNode>())
        {
            Assert.True(pod["securityContext"]!["runAsNonRoot"]!.GetValue<bool>());
            Assert.Equal("RuntimeDefault", pod["securityContext"]!["seccompProfile"]!["type"]!.GetValue<string>());
            Assert.All(pod["containers"]!.AsArray().Concat(pod["initContainers"]?.AsArray() ?? []), container =>
            {
                Assert.True(container!["securityContext"]!["readOnlyRootFilesystem"]!.GetValue<bool>());
                Assert.False(container["securityContext"]!["allowPrivilegeEscalation"]!.GetValue<bool>());
            });
        }
    }

    [Fact]
    public void Every_pod_is_reached_by_a_policy_of_its_workload()
    {
        var policies = Objects().Where(found => Kind(found) == "NetworkPolicy").Select(found => found["spec"]!["podSelector"]!["matchLabels"]?["holdfast.dev/reaches-as"]?.GetValue<string>()).ToList();
        foreach (var found in Objects().Where(found => PodOf(found) is not null))
        {
            var template = found["spec"]!["jobTemplate"]?["spec"]!["template"] ?? found["spec"]!["template"]!;
            Assert.Contains(template["metadata"]!["labels"]!["holdfast.dev/reaches-as"]!.GetValue<string>(), policies);
        }
    }

    [Fact]
    public void Tenants_of_a_shared_platform_have_quotas_and_defaults()
    {
        var objects = CompiledSample.Objects(CompiledSample.Tree(CompiledSample.Source("multinational-distributor", "test"))).Select(found => found.Object).ToList();

        Assert.Equal(new[] { "france", "germany", "iberia", "poland" }.Select(tenant => "test-multinational-distributor-" + tenant), objects.Where(found => Kind(found) == "ResourceQuota").Select(found => found["metadata"]!["namespace"]!.GetValue<string>()));
        Assert.Equal(4, objects.Count(found => Kind(found) == "LimitRange"));
    }

    [Fact]
    public async Task A_database_of_the_cluster_is_accepted_by_its_schemas()
    {
        var schemas = SharedSchemas.OrSkip();
        var objects = Objects("stores.erp.service=cloudnative-pg", "stores.erp.tier=null", "stores.erp.pooler={ kind: pgbouncer, mode: session }");
        Assert.Equal(3, Find(objects, "Cluster", "erp")["spec"]!["instances"]!.GetValue<long>());
        Assert.Contains(objects, found => Kind(found) == "Pooler");
        foreach (var found in objects.Where(found => Kind(found) is "Cluster" or "Pooler" or "ObjectStore" or "ScheduledBackup" or "ExternalSecret" or "NetworkPolicy" or "CiliumNetworkPolicy"))
            Assert.Empty(await schemas.ProblemsOf(found, TestContext.Current.CancellationToken));
    }

    private static JsonNode? PodOf(JsonObject found) => Kind(found) switch
    {
        "Deployment" or "Job" => found["spec"]!["template"]!["spec"],
        "CronJob" => found["spec"]!["jobTemplate"]!["spec"]!["template"]!["spec"],
        _ => null,
    };

    private static string Kind(JsonObject found) => found["kind"]!.GetValue<string>();

    private static JsonObject Find(IEnumerable<JsonObject> objects, string kind, string name) => objects.Single(found => Kind(found) == kind && found["metadata"]!["name"]!.GetValue<string>() == name);

    private static List<JsonObject> Objects(params string[] changes) =>
        [.. CompiledSample.Objects(CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "production", changes))).Select(found => found.Object)];
}

using System.Text.Json.Nodes;
using Xunit;

namespace Holdfast.Tests.Compilation;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "test")]
    [InlineData("regional-warehouse", "production", "gitops.tool=flux")]
    [InlineData("regional-warehouse", "production", "stores.files={ engine: file-share, service: storage-account, size: { storage: 200GiB } }", "workloads.bi-export.uses=[files]", "workloads.odoo-web.disk={ size: 20GiB, redundancy: zone }", "workloads.bi-export.disk={ size: 20GiB }")]
    [InlineData("regional-warehouse", "production", "stores.erp.service=cloudnative-pg", "stores.erp.tier=null", "stores.limits={ engine: redis, service: managed-redis, for: rate-limits }", "platform.ingress.rateLimits={ each: 20/s, store: limits }")]
    public async Task Every_object_is_accepted_by_its_schema(string sample, string environment, params string[] changes)
    {
        var schemas = SharedSchemas.OrSkip();
        var problems = new List<string>();
        var objects = CompiledSample.AllObjects(CompiledSample.Tree(CompiledSample.Source(sample, environment, changes))).ToList();
        foreach (var (path, document) in objects)
        {
            foreach (var problem in await schemas.ProblemsOf(document, TestContext.Current.CancellationToken))
                problems.Add($"{path} {document["kind"]} {document["metadata"]!["name"]}: {problem}");
        }

        Assert.True(objects.Count > 50, $"{objects.Count} objects were judged");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Theory]
    [InlineData("Deployment", "spec.template.spec.containers.0")]
    [InlineData("NetworkPolicy", "spec")]
    [InlineData("ExternalSecret", "spec")]
    [InlineData("ScaledObject", "spec")]
    [InlineData("CiliumNetworkPolicy", "spec")]
    [InlineData("Application", "spec")]
    [InlineData("AppProject", "spec")]
    [InlineData("PrometheusRule", "spec.groups.0")]
    public async Task A_field_that_nobody_knows_is_refused(string kind, string at)
    {
        var schemas = SharedSchemas.OrSkip();
        var (_, document) = CompiledSample.AllObjects(CompiledSample.Tree("regional-warehouse")).First(found => found.Object["kind"]!.GetValue<string>() == kind);
        var place = at.Split('.').Aggregate((JsonNode)document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        place["nobodyKnowsThis"] = 1;

        Assert.NotEmpty(await schemas.ProblemsOf(document, TestContext.Current.CancellationToken));
    }
}

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
    public async Task Every_object_is_accepted_by_its_schema(string sample, string environment)
    {
        var schemas = SharedSchemas.OrSkip();
        var problems = new List<string>();
        var objects = CompiledSample.Objects(CompiledSample.Tree(CompiledSample.Source(sample, environment))).ToList();
        foreach (var (path, document) in objects.Where(found => found.Object["kind"]!.GetValue<string>() != "Kustomization"))
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
    public async Task A_field_that_nobody_knows_is_refused(string kind, string at)
    {
        var schemas = SharedSchemas.OrSkip();
        var (_, document) = CompiledSample.Objects(CompiledSample.Tree(CompiledSample.Source("regional-warehouse"))).First(found => found.Object["kind"]!.GetValue<string>() == kind);
        var place = at.Split('.').Aggregate((JsonNode)document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        place["nobodyKnowsThis"] = 1;

        Assert.NotEmpty(await schemas.ProblemsOf(document, TestContext.Current.CancellationToken));
    }
}

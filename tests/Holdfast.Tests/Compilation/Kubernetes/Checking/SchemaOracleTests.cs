using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Checking;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes.Checking;

/// <summary>Our check and a validator of others, on the schemas as they were published: both accept the same objects, and refuse the same.</summary>
public sealed class SchemaOracleTests
{
    [Fact]
    public Task A_change_is_refused_by_both_or_by_neither() => Compare(changesOfEach: 40);

    [Fact]
    [Trait("depth", "deep")]
    public Task A_thousand_changes_are_refused_by_both_or_by_neither() => Compare(changesOfEach: 1_000);

    private static async Task Compare(int changesOfEach)
    {
        var oracle = SharedSchemas.OrSkip();
        var random = new Random(1);
        var (same, refused) = (0, 0);
        var kinds = CompiledSample.Objects(CompiledSample.Tree("regional-warehouse")).Concat(CompiledSample.Objects(CompiledSample.Tree("multinational-distributor")))
            .Where(found => !found.Object["apiVersion"]!.GetValue<string>().StartsWith("kustomize.config", StringComparison.Ordinal))
            .GroupBy(found => found.Object["kind"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var document in kinds.Select(kind => kind.First().Object))
        {
            var schema = ObjectSchemas.Find(document["apiVersion"]!.GetValue<string>(), document["kind"]!.GetValue<string>())!;
            for (var change = 0; change < changesOfEach; change++)
            {
                var changed = ObjectMistakes.Of(document, random);
                if (changed["apiVersion"]?.GetValueKind() != System.Text.Json.JsonValueKind.String || changed["kind"]?.GetValueKind() != System.Text.Json.JsonValueKind.String || !JsonNode.DeepEquals(changed["kind"], document["kind"]) || !JsonNode.DeepEquals(changed["apiVersion"], document["apiVersion"]))
                    continue;
                // The oracle knows nothing of names and of keys of lists.
                var ours = ObjectCheck.Of(changed, schema).Where(problem => !problem.Path.StartsWith("metadata", StringComparison.Ordinal) && !problem.What.StartsWith("Two items", StringComparison.Ordinal)).ToList();
                var theirs = (await oracle.ProblemsOf(changed, TestContext.Current.CancellationToken)).Where(problem => !problem.StartsWith("#/metadata", StringComparison.Ordinal)).ToList();
                if (theirs.Count == 0 && ours.Count == 0)
                    same++;
                else if (theirs.Count > 0 && ours.Count > 0)
                    refused++;
                else
                    Assert.Fail($"ours: {string.Join("; ", ours)}\ntheirs: {string.Join("; ", theirs)}\n{changed.ToJsonString()}");
            }
        }

        Assert.True(same > 10 && refused > 100, $"{same} accepted, {refused} refused");
    }
}

using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes;

/// <summary>The models of the Kubernetes client read what we emit strictly, and write the same again.</summary>
public sealed class ModelTests
{
    private static readonly Dictionary<string, Type> Models = typeof(V1Deployment).Assembly.GetTypes()
        .Select(type => (Type: type, Entity: type.GetCustomAttributes(typeof(KubernetesEntityAttribute), inherit: false).OfType<KubernetesEntityAttribute>().FirstOrDefault()))
        .Where(model => model.Entity is not null)
        .ToDictionary(model => $"{(model.Entity!.Group.Length == 0 ? "" : model.Entity.Group + "/")}{model.Entity.ApiVersion} {model.Entity.Kind}", model => model.Type, StringComparer.Ordinal);

    [Theory]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "test")]
    [InlineData("regional-warehouse", "production", "stores.files={ engine: file-share, service: storage-account, size: { storage: 200GiB } }", "workloads.bi-export.uses=[files]", "workloads.odoo-web.disk={ size: 20GiB, redundancy: zone }", "workloads.bi-export.disk={ size: 20GiB }")]
    public void Every_core_object_comes_back_as_it_was(string sample, string environment, params string[] changes)
    {
        var core = Core(sample, environment, changes);

        Assert.Empty(core.SelectMany(found => DifferencesOf(found.Object).Select(difference => $"{found.Path} {found.Object["kind"]}: {difference}")));
        string[] kinds = ["Deployment", "Service", "NetworkPolicy", "Job", "ServiceAccount", "ConfigMap", "Namespace", "PriorityClass"];
        Assert.Subset(core.Select(found => found.Object["kind"]!.GetValue<string>()).ToHashSet(), kinds.ToHashSet());
    }

    [Theory]
    [InlineData("Deployment", "spec.template.spec.containers.0", "imagePullPolice", "Always")]
    [InlineData("Deployment", "spec.strategy", "maxSurge", "1")]
    [InlineData("NetworkPolicy", "spec", "policyType", "Ingress")]
    [InlineData("PodDisruptionBudget", "spec", "minimumAvailable", "1")]
    public void A_field_in_the_wrong_place_does_not_come_back(string kind, string at, string key, string value)
    {
        var found = Core("regional-warehouse", "production").First(found => found.Object["kind"]!.GetValue<string>() == kind).Object;
        var place = at.Split('.').Aggregate((JsonNode)found, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        place[key] = value;

        Assert.NotEmpty(DifferencesOf(found));
    }

    [Fact]
    public void An_amount_that_is_another_one_is_seen()
    {
        Assert.True(SameAmount("spec.containers.0.resources.requests.cpu", "1000m", "1"));
        Assert.False(SameAmount("spec.containers.0.resources.requests.cpu", "1000m", "2"));
        Assert.False(SameAmount("spec.replicas", "1000m", "1"));
    }

    private static List<(string Path, JsonObject Object)> Core(string sample, string environment, params string[] changes) =>
        [.. CompiledSample.AllObjects(CompiledSample.Tree(CompiledSample.Source(sample, environment, changes))).Where(found => Models.ContainsKey($"{found.Object["apiVersion"]} {found.Object["kind"]}"))];

    private static IEnumerable<string> DifferencesOf(JsonObject found)
    {
        var type = Models[$"{found["apiVersion"]} {found["kind"]}"];
        try
        {
            var model = typeof(ModelTests).GetMethod(nameof(Read), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [found.ToJsonString()]);
            return Differences("", found, JsonNode.Parse(KubernetesJson.Serialize(model)));
        }
        catch (System.Reflection.TargetInvocationException refused)
        {
            return [refused.InnerException!.Message];
        }
    }

    // JSON is YAML: this reader knows which fields there are, and refuses the others.
    private static T Read<T>(string json) => KubernetesYaml.Deserialize<T>(json, strict: true);

    private static IEnumerable<string> Differences(string path, JsonNode? before, JsonNode? after)
    {
        switch (before, after)
        {
            case (JsonObject written, JsonObject read):
                return written.Select(entry => entry.Key).Union(read.Select(entry => entry.Key), StringComparer.Ordinal)
                    .SelectMany(key => Differences($"{path}.{key}".TrimStart('.'), written[key], read[key]));
            case (JsonArray written, JsonArray read) when written.Count == read.Count:
                return written.Zip(read, (left, right) => (left, right)).SelectMany((pair, index) => Differences($"{path}.{index}", pair.left, pair.right));
            default:
                return JsonNode.DeepEquals(before, after) || SameAmount(path, Text(before), Text(after)) ? [] : [$"{path}: {before?.ToJsonString() ?? "nothing"} came back as {after?.ToJsonString() ?? "nothing"}"];
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;

    // The client writes amounts in their canonical form: 1000m is 1, 1024Mi is 1Gi.
    private static bool SameAmount(string path, string? before, string? after)
    {
        string[] amounts = ["requests", "limits", "hard", "capacity", "default", "defaultRequest"];
        return before is not null && after is not null && (path.EndsWith(".sizeLimit", StringComparison.Ordinal) || path.Split('.') is [.., var around, _] && amounts.Contains(around))
            && new ResourceQuantity(before).ToDecimal() == new ResourceQuantity(after).ToDecimal();
    }
}

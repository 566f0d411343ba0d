using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Estate.Model;
using Xunit;

namespace Holdfast.Tests.Compilation.Traefik;

public sealed class TraefikTests
{
    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Every_promised_latency_is_a_bound_of_the_histogram(string sample)
    {
        var source = CompiledSample.Source(sample);
        var bounds = Values(sample)["metrics"]!["prometheus"]!["buckets"]!.GetValue<string>().Split(',').Select(bound => double.Parse(bound, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(bounds.Order(), bounds);
        Assert.All(source.Estate.Processes.Values.SelectMany(process => Promised(process.Objectives.Latency)), promised => Assert.Contains(promised.TotalSeconds, bounds));
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Nothing_refers_to_another_namespace(string sample)
    {
        var objects = Objects(sample);
        foreach (var route in objects.Where(found => found["kind"]!.GetValue<string>() == "IngressRoute"))
        {
            var space = route["metadata"]!["namespace"]!.GetValue<string>();
            foreach (var name in route["spec"]!["routes"]!.AsArray().SelectMany(rule => rule!["middlewares"]!.AsArray()))
            {
                Assert.Null(name!["namespace"]);
                Assert.Contains(objects, found => found["kind"]!.GetValue<string>() == "Middleware" && found["metadata"]!["namespace"]!.GetValue<string>() == space && found["metadata"]!["name"]!.GetValue<string>() == name["name"]!.GetValue<string>());
            }

            foreach (var service in route["spec"]!["routes"]!.AsArray().SelectMany(rule => rule!["services"]!.AsArray()))
                Assert.Contains(objects, found => found["kind"]!.GetValue<string>() == "Service" && found["metadata"]!["namespace"]!.GetValue<string>() == space && found["metadata"]!["name"]!.GetValue<string>() == service!["name"]!.GetValue<string>());
        }

        Assert.False(Values(sample)["providers"]!["kubernetesCRD"]!["allowCrossNamespace"]!.GetValue<bool>());
    }

    [Fact]
    public void Live_updates_go_to_their_own_process_without_buffering_or_retry()
    {
        var rules = Objects("regional-warehouse").Where(found => found["kind"]!.GetValue<string>() == "IngressRoute").SelectMany(found => found["spec"]!["routes"]!.AsArray()).ToList();
        var websocket = rules.Single(rule => rule!["match"]!.GetValue<string>().Contains("PathPrefix(`/websocket`)", StringComparison.Ordinal))!;

        Assert.Equal("odoo-websocket", websocket["services"]![0]!["name"]!.GetValue<string>());
        Assert.DoesNotContain(websocket["middlewares"]!.AsArray(), name => name!["name"]!.GetValue<string>() is "buffering" or "odoo-web-retry");
        Assert.Contains(rules, rule => rule!["match"]!.GetValue<string>().Contains("/web/database", StringComparison.Ordinal) && rule["middlewares"]![0]!["name"]!.GetValue<string>() == "refuse");
    }

    [Fact]
    public void A_limit_that_each_replica_counts_for_itself_is_divided()
    {
        var limit = Objects("regional-warehouse").Single(found => found["kind"]!.GetValue<string>() == "Middleware" && found["metadata"]!["name"]!.GetValue<string>() == "rate-limit")["spec"]!["rateLimit"]!;

        Assert.Equal(7, limit["average"]!.GetValue<long>());
    }

    private static JsonObject Values(string sample) => YamlAsJson.Documents(CompiledSample.Tree(sample).Find("production/traefik/values.yaml")!.Text).Single()!.AsObject();

    private static List<JsonObject> Objects(string sample) => [.. CompiledSample.Objects(CompiledSample.Tree(sample)).Select(found => found.Object)];

    private static IEnumerable<TimeSpan> Promised(LatencyObjective? latency) => ((TimeSpan?[])[latency?.P50, latency?.P95, latency?.P99]).OfType<TimeSpan>();
}

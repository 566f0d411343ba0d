using System.Text.Json.Nodes;
using Holdfast.Compilation.Checking;
using Holdfast.Compilation.Kubernetes.Checking;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes.Checking;

public sealed class ObjectCheckTests
{
    [Theory]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    public void Every_emitted_object_is_accepted(string sample, string environment)
    {
        var report = TreeChecks.KubernetesObjects(CompiledSample.Tree(sample, environment));

        Assert.Empty(report.Problems);
        Assert.Empty(report.Unknown);
        Assert.True(report.Judged > 90, $"{report.Judged} objects were judged");
    }

    [Theory]
    [InlineData("Deployment", "spec.replicas", "\"two\"", "spec.replicas: It is string, and must be integer.")]
    [InlineData("Deployment", "spec.template.spec.containers.0.imagePullPolicy", "true", "spec.template.spec.containers[0].imagePullPolicy: It is boolean, and must be string.")]
    [InlineData("Deployment", "spec.template.spec.containers.0.prots", "[]", "spec.template.spec.containers[0].prots: There is no such field.")]
    [InlineData("Deployment", "metadata.name", "\"Odoo_Web\"", "metadata.name: 'Odoo_Web' is no name: lower-case letters, digits, '-' and '.', of at most 253 characters (a namespace: 63).")]
    [InlineData("Deployment", "metadata.labels.owner", "\"a b\"", "metadata.labels.owner: 'a b' is no value of a label.")]
    [InlineData("Deployment", "spec.selector", null, "spec.selector: It is required.")]
    [InlineData("ScaledObject", "spec.triggers", "[]", "spec.triggers: ")]
    [InlineData("ScaledObject", "spec.fallback", "{}", "spec.fallback.failureThreshold: It is required.")]
    [InlineData("IngressRoute", "spec.routes.0.kind", "\"Regel\"", "spec.routes[0].kind: \"Regel\" is none of \"Rule\".")]
    [InlineData("PodDisruptionBudget", "spec.maxUnavailable", "[]", "spec.maxUnavailable: ")]
    public void A_mistake_is_named_with_its_place(string kind, string at, string? value, string expected)
    {
        var document = CompiledSample.Objects(CompiledSample.Tree("regional-warehouse")).First(found => found.Object["kind"]!.GetValue<string>() == kind).Object;
        ObjectMistakes.Put(document, at.Split('.'), value is null ? null : JsonNode.Parse(value));

        var problems = ObjectCheck.Of(document, ObjectSchemas.Find(document["apiVersion"]!.GetValue<string>(), kind)!);

        // Fields that are empty on purpose are for the API server to refuse, where the schema allows them.
        if (kind != "ScaledObject" || at != "spec.triggers")
            Assert.Contains(problems, problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_ports_of_one_name_are_one_to_the_API_server()
    {
        var document = CompiledSample.Objects(CompiledSample.Tree("regional-warehouse")).First(found => found.Object["kind"]!.GetValue<string>() == "Deployment").Object;
        var ports = (document["spec"]!["template"]!["spec"]!["containers"]![0]!["ports"] ??= new JsonArray()).AsArray();
        ports.Add(JsonNode.Parse("""{ "containerPort": 1, "protocol": "TCP" }"""));
        ports.Add(JsonNode.Parse("""{ "containerPort": 1, "protocol": "TCP" }"""));

        Assert.Contains(ObjectCheck.Of(document, ObjectSchemas.Find("apps/v1", "Deployment")!), problem => problem.What.StartsWith("Two items have the same", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kind_without_a_schema_is_not_green()
    {
        var tree = new Holdfast.Compilation.CompiledTree([Holdfast.Compilation.CompiledFile.OfYaml("a.yaml", [new JsonObject { ["apiVersion"] = "example.com/v1", ["kind"] = "Gadget" }])]);

        Assert.Equal(["example.com/v1 Gadget"], TreeChecks.KubernetesObjects(tree).Unknown);
    }

    [Fact]
    public void A_file_that_kustomize_misses_is_named()
    {
        var tree = new Holdfast.Compilation.CompiledTree([Holdfast.Compilation.CompiledFile.OfYaml("p/kustomization.yaml", [JsonNode.Parse("""{ "apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization", "resources": ["gone.yaml"] }""")!])]);

        Assert.Equal("p/kustomization.yaml: gone.yaml: There is no such file.", Assert.Single(TreeChecks.KustomizeFiles(tree).Problems).ToString());
    }
}

using Xunit;

namespace Holdfast.Tests.Compilation;

public sealed class SecretsTests
{
    private const string Canary = "c4n4ry-Pa55w0rd-AKIAIOSFODNN7";

    [Theory]
    [InlineData("partners.carrier-north.contact=" + Canary)]
    [InlineData("partners.carrier-north.about=" + Canary)]
    [InlineData("workloads.odoo-web.about=" + Canary)]
    [InlineData("stores.erp.about=" + Canary)]
    [InlineData("onCall.platform-lead.about=" + Canary)]
    public void Words_that_may_hold_a_secret_by_mistake_are_never_emitted(string change)
    {
        foreach (var file in CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "production", change)).Files.Where(IsOurs))
            Assert.DoesNotContain(Canary, file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Secrets_are_only_ever_named(string sample)
    {
        var objects = CompiledSample.Objects(CompiledSample.Tree(sample)).Select(found => found.Object).ToList();

        Assert.DoesNotContain(objects, found => found["kind"]!.GetValue<string>() == "Secret");
        Assert.Contains(objects, found => found["kind"]!.GetValue<string>() == "ExternalSecret");
        foreach (var variable in objects.Where(found => found["kind"]!.GetValue<string>() == "Deployment").SelectMany(found => found["spec"]!["template"]!["spec"]!["containers"]![0]!["env"]!.AsArray()))
        {
            if (variable!["name"]!.GetValue<string>() is var name && (name.Contains("PASSWORD", StringComparison.Ordinal) || name.Contains("CREDENTIALS", StringComparison.Ordinal)))
                Assert.NotNull(variable["valueFrom"]!["secretKeyRef"]);
        }
    }

    private static bool IsOurs(Holdfast.Compilation.CompiledFile file) => file.Path.Contains("/kubernetes/", StringComparison.Ordinal) || file.Path.Contains("/traefik/", StringComparison.Ordinal);
}

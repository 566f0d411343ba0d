using Xunit;

namespace Holdfast.Tests.Compilation;

public sealed class SecretsTests
{
    private const string Canary = "c4n4ry-Pa55w0rd-AKIAIOSFODNN7";

    [Theory]
    [InlineData("partners.carrier-north.contact=" + Canary, "runbooks")]
    [InlineData("partners.carrier-north.about=" + Canary, "")]
    [InlineData("workloads.odoo-web.about=" + Canary, "azure")]
    [InlineData("stores.erp.about=" + Canary, "azure")]
    [InlineData("onCall.platform-lead.about=" + Canary, "")]
    public void Words_that_may_hold_a_secret_by_mistake_are_emitted_only_where_people_read_them(string change, string folder)
    {
        var holding = CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "production", change)).Files.Where(file => file.Text.Contains(Canary, StringComparison.Ordinal)).Select(file => file.Path.Split('/')[1]).Distinct();

        Assert.Equal(folder.Length == 0 ? [] : [folder], holding);
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
}

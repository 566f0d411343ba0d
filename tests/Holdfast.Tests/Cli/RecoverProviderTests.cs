using Holdfast.Cli;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class RecoverProviderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hf-provider-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("azure", "", "provider.azure")]
    [InlineData("cnpg", "", "provider.cnpg")]
    [InlineData("cnpg", """, "provider": { "cnpg": { "namespace": "north", "cluster": "erp", "kubeconfig": "/nowhere/kubeconfig" } }""", "no usable credentials")]
    [InlineData("azure", """, "provider": { "azure": { "subscription": "mine", "resourceGroup": "rg", "server": "erp" } }""", "provider.azure.subscription")]
    [InlineData("azure", """, "provider": { "azure": { "subscription": "11111111-2222-3333-4444-555555555555", "resourceGroup": "../rg", "server": "erp" } }""", "provider.azure.resourceGroup")]
    [InlineData("azure", """, "provider": { "azure": { "subscription": "11111111-2222-3333-4444-555555555555", "resourceGroup": "rg", "server": "erp/x" } }""", "provider.azure.server")]
    [InlineData("cnpg", """, "provider": {}""", "provider: name the database")]
    public async Task A_provider_that_cannot_be_asked_is_said_with_what_to_write(string provider, string entry, string expected)
    {
        var run = await CommandRun.OfAsync("recover", "list", "--site", Site(entry), "--provider", provider);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_could_lead_elsewhere_is_refused()
    {
        var run = await CommandRun.OfAsync("recover", "restore", "--site", Site(""), "--provider", "azure", "--to", "copy/../erp");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("cannot be the name of a copy", run.Error, StringComparison.Ordinal);
    }

    private string Site(string entry)
    {
        var path = Path.Combine(folder, "site.json");
        File.WriteAllText(path, $$"""{ "repository": { "directory": "/srv/backups", "passphraseFile": "/etc/passphrase" }, "stores": {}{{entry}} }""");
        return path;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Holdfast.Compilation;
using Xunit;

namespace Holdfast.Tests.Compilation;

/// <summary>The real kustomize builds each directory that an agent applies, and puts each binding where it belongs.</summary>
public sealed class KustomizeTests
{
    private const string Bound = "0b0b0b0b-bound";

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "production")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "test")]
    [InlineData("regional-warehouse", "production", "stores.files={ engine: file-share, service: storage-account, size: { storage: 200GiB } }", "workloads.bi-export.uses=[files]")]
    [InlineData("regional-warehouse", "production", "stores.erp.service=cloudnative-pg", "stores.erp.tier=null", "stores.limits={ engine: redis, service: managed-redis, for: rate-limits }", "platform.ingress.rateLimits={ each: 20/s, store: limits }")]
    public async Task Once_everything_is_bound_no_name_is_left_that_does_not_resolve(string sample, string environment, params string[] changes)
    {
        var tree = CompiledSample.Tree(CompiledSample.Source(sample, environment, changes));
        var built = await BuildAsync(new CompiledTree(tree.Files.Select(Bind)));

        var applied = CompiledSample.Objects(tree).Where(found => found.Object["metadata"]?["annotations"]?["config.kubernetes.io/local-config"] is null && found.Object["kind"]!.GetValue<string>() != "Kustomization").Select(found => Identity(found.Object)).ToList();
        Assert.Equal(applied.Order(StringComparer.Ordinal), built.Select(Identity).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(built, found => found.ToJsonString() is var text && (text.Contains(".invalid", StringComparison.Ordinal) || text.Contains("00000000-0000", StringComparison.Ordinal)));
        Assert.Contains(built, found => found["kind"]!.GetValue<string>() == "IngressRoute" && found.ToJsonString().Contains(Bound, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task What_is_not_bound_is_seen()
    {
        var built = await BuildAsync(CompiledSample.Tree("regional-warehouse"));

        Assert.Contains(built, found => found["kind"]!.GetValue<string>() == "IngressRoute" && found.ToJsonString().Contains(".invalid", StringComparison.Ordinal));
    }

    private static CompiledFile Bind(CompiledFile file) => !file.Path.EndsWith("/bindings.yaml", StringComparison.Ordinal) ? file : file with
    {
        Text = file.Text.Replace(".invalid", $".{Bound}.example", StringComparison.Ordinal).Replace("//vault.", "//vault.example.", StringComparison.Ordinal).Replace("https://metrics.", "https://metrics.example.", StringComparison.Ordinal).Replace("00000000-0000-0000-0000-000000000000", Bound, StringComparison.Ordinal),
    };

    private static string Identity(JsonObject found) => $"{found["kind"]} {found["metadata"]!["namespace"]} {found["metadata"]!["name"]}";

    private static async Task<List<JsonObject>> BuildAsync(CompiledTree tree)
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-kustomize-");
        try
        {
            tree.WriteTo(folder.FullName);
            var built = new List<JsonObject>();
            foreach (var directory in tree.Files.Where(file => file.Path.EndsWith("/kustomization.yaml", StringComparison.Ordinal)).Select(file => Path.GetDirectoryName(file.Path)!))
                built.AddRange(YamlAsJson.Documents(await RunAsync(Path.Combine(folder.FullName, directory))).OfType<JsonObject>());
            return built;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string directory)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", directory]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return await output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("kubectl is not installed; nothing was built.");
            throw;
        }
    }
}

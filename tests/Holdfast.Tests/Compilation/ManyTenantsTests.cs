using System.Text.Json.Nodes;
using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Compilation;

/// <summary>A shared platform of many companies: none of them can take what is another's, and compiling it grows with their number and not with its square.</summary>
public sealed class ManyTenantsTests(ITestOutputHelper output)
{
    private const string Platform = """
        platform:
          ingress: { controller: traefik, replicas: 3..6, rateLimits: { each: 50/s } }
          cluster: { version: "1.35", pools: { apps: { mode: user, vcores: 8, memory: 32GiB, nodes: 3..40 } } }
        gitops: { tool: argo-cd, lockStores: true }

        """;

    [Fact]
    public void A_tenant_is_a_directory_a_project_and_a_quota()
    {
        var tree = Compile(12);
        var objects = CompiledSample.AllObjects(tree).ToList();

        for (var number = 1; number <= 12; number++)
        {
            var space = $"shared-platform-tenant-{number:D4}";
            var own = objects.Where(found => found.Path.Contains($"/{space}/", StringComparison.Ordinal)).Select(found => found.Object).ToList();
            // A tenant's directory writes into its namespace and nowhere else, as its project demands.
            Assert.All(own, found => Assert.Equal(space, found["metadata"]!["namespace"]!.GetValue<string>()));
            Assert.Contains(own, found => Kind(found) == "ResourceQuota");
            Assert.Contains(own, found => Kind(found) == "NetworkPolicy" && Name(found) == "default-deny");
            var project = objects.Select(found => found.Object).Single(found => Kind(found) == "AppProject" && Name(found).EndsWith($"-tenant-{number:D4}", StringComparison.Ordinal));
            Assert.Equal([space], project["spec"]!["destinations"]!.AsArray().Select(destination => destination!["namespace"]!.GetValue<string>()));
            Assert.Empty(project["spec"]!["clusterResourceWhitelist"]!.AsArray());
            Assert.DoesNotContain(own, found => objects.Select(other => other.Object).Any(other => Kind(other) == "Namespace" && Name(other) is var name && name != space && name != "traefik" && name != "shared-platform" && found.ToJsonString().Contains($"\"{name}\"", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_name_of_many_tenants_is_one_that_a_cluster_takes()
    {
        foreach (var (path, found) in CompiledSample.AllObjects(Compile(40)))
            Assert.True(Name(found).Length <= 63 && Name(found).All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'), $"{path}: {Name(found)}");
    }

    [Theory]
    [Trait("depth", "deep")]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(1000)]
    public void Compiling_takes_as_long_as_there_are_tenants(int tenants)
    {
        var source = Source(tenants);
        foreach (var (concern, files) in Emitters)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var count = files(source).Count();
            output.WriteLine($"  {concern}: {count} files in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.00} s");
        }

        var started = TimeProvider.System.GetTimestamp();
        var tree = Compiler.Compile([source]);
        var took = TimeProvider.System.GetElapsedTime(started);
        var objects = CompiledSample.AllObjects(tree).GroupBy(found => Kind(found.Object)).OrderByDescending(group => group.Count()).ToList();
        output.WriteLine($"{tenants} tenants: {took.TotalSeconds:0.00} s, {tree.Files.Count} files, {tree.Files.Sum(file => (long)file.Text.Length) >> 10} KiB, {objects.Sum(group => group.Count())} objects: {string.Join(", ", objects.Select(group => $"{group.Count()} {group.Key}"))}");
        Assert.True(took < TimeSpan.FromSeconds(5 + (0.06 * tenants)), $"{took.TotalSeconds:0.0} s");
    }

    private static (string Concern, Func<CompilationSource, IEnumerable<CompiledFile>> Files)[] Emitters =>
    [
        ("azure", Holdfast.Compilation.Azure.AzureFiles.Of),
        ("kubernetes", Holdfast.Compilation.Kubernetes.KubernetesFiles.Of),
        ("traefik", Holdfast.Compilation.Traefik.TraefikFiles.Of),
        ("gitops", Holdfast.Compilation.GitOps.GitOpsFiles.Of),
        ("observability", Holdfast.Compilation.Observability.ObservabilityFiles.Of),
        ("runbooks", Holdfast.Compilation.Runbooks.RunbookFiles.Of),
    ];

    private static CompiledTree Compile(int tenants) => Compiler.Compile([Source(tenants)]);

    private static CompilationSource Source(int tenants)
    {
        var files = TenantEstate.Generate(tenants, seed: 1);
        files.With("estate.yaml", System.Text.Encoding.UTF8.GetString(files.Files["estate.yaml"].Span).Replace("security:\n", Platform + "security:\n", StringComparison.Ordinal));
        var reading = new EstateReader(files).Read("estate.yaml", "production");
        Assert.True(reading.Estate is not null, string.Join('\n', reading.Diagnostics.Take(5)));
        return new CompilationSource(reading.Estate!, "production");
    }

    private static string Kind(JsonObject found) => found["kind"]!.GetValue<string>();

    private static string Name(JsonObject found) => found["metadata"]!["name"]!.GetValue<string>();
}

using Holdfast.Compilation;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Testing.Estates;
using Holdfast.Tests.Estate.Reading;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The Azure files of a sample in one environment.</summary>
internal static class AzureSample
{
    public static CompilationSource Source(string sample, string environment)
    {
        var reading = new EstateReader(SampleFiles.Of(sample)).Read("estate.yaml", environment);
        Assert.True(reading.Estate is not null, string.Join('\n', reading.Diagnostics));
        return new CompilationSource(reading.Estate!, environment);
    }

    public static IReadOnlyList<CompiledFile> Files(string sample, string environment = "production") => [.. AzureFiles.Of(Source(sample, environment))];

    /// <summary>The Azure files with those that they load: the rules of objectives.</summary>
    public static IReadOnlyList<CompiledFile> Loadable(CompilationSource source) =>
        [.. AzureFiles.Of(source), .. ObservabilityFiles.Of(source).Where(file => file.Path.StartsWith("observability/rules/", StringComparison.Ordinal))];

    public static Deployment Deployment(string sample, string environment = "production") => Holdfast.Compilation.Azure.Deployment.Of(new AzurePlan(Source(sample, environment)));

    /// <summary>A sample with a file share, which neither sample has: what a share asks for is held against types and compiler, too.</summary>
    public static CompilationSource SourceWithShare()
    {
        var estate = Source("regional-warehouse", "production").Estate;
        var documents = estate.Stores.Values.First(store => store.Service == StoreService.StorageAccount && store.Backup is not null);
        var share = documents with { Name = "labels", Engine = new StoreEngine(StoreEngineKind.FileShare, null), Versioning = null };
        return new CompilationSource(estate with { Stores = estate.Stores.Values.Append(share).ToDictionary(store => store.Name, StringComparer.Ordinal) }, "production");
    }

    public static Deployment WithShares() => Holdfast.Compilation.Azure.Deployment.Of(new AzurePlan(SourceWithShare()));

    public static IReadOnlyList<CompiledFile> FilesOf(WrittenEstate estate) => [.. AzureFiles.Of(new CompilationSource(estate.Model(), "production"))];
}

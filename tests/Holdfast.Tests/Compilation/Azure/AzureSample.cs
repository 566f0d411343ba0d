using Holdfast.Compilation;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
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

    public static Deployment Deployment(string sample, string environment = "production") => Holdfast.Compilation.Azure.Deployment.Of(new AzurePlan(Source(sample, environment)));

    public static IReadOnlyList<CompiledFile> FilesOf(WrittenEstate estate) => [.. AzureFiles.Of(new CompilationSource(estate.Model(), "production"))];
}

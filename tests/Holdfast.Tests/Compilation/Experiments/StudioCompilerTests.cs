using Holdfast.Tests.Compilation.Azure;
using Xunit;

namespace Holdfast.Tests.Compilation.Experiments;

/// <summary>The real compiler builds the experiments of Chaos Studio, and its linter finds nothing.</summary>
public sealed class StudioCompilerTests
{
    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    public async Task Bicep_builds_and_lints_without_a_word(string sample, string environment)
    {
        var folder = $"{environment}/drills/chaos-studio/";
        var files = CompiledSample.Tree(DrilledSample.Source(sample, environment, drills: true)).Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();

        Assert.Contains(files, file => file.Path.EndsWith("nodes.bicep", StringComparison.Ordinal));
        Assert.Equal("", await BicepTool.BuildAsync(files.Select(file => file with { Path = "azure/" + file.Path[folder.Length..] })));
    }
}

using System.Diagnostics;
using Holdfast.Compilation;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The real compiler builds what we emit and its linter finds nothing: what is allowed is suppressed in the files, with the reason beside it.</summary>
public sealed class CompilerTests
{
    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "acceptance")]
    public async Task Bicep_builds_and_lints_without_a_word(string sample, string environment) =>
        Assert.Equal("", await BuildAsync(AzureSample.Files(sample, environment)));

    [Fact]
    [Trait("depth", "deep")]
    public async Task Bicep_refuses_a_file_with_a_mistake()
    {
        var files = AzureSample.Files("regional-warehouse").Select(file => file.Path.EndsWith("vault.bicep", StringComparison.Ordinal)
            ? file with { Text = file.Text.Replace("enablePurgeProtection", "enablePurgeProtecton", StringComparison.Ordinal) }
            : file);
        Assert.Contains("enablePurgeProtecton", await BuildAsync([.. files]), StringComparison.Ordinal);
    }

    /// <summary>What the compiler says.</summary>
    private static async Task<string> BuildAsync(IReadOnlyList<CompiledFile> files)
    {
        var bicep = BicepPackage.Folder is { } package ? Path.Combine(package, "bicep") : null;
        Assert.SkipWhen(bicep is null, "The bicep compiler is not in the package cache; ./holdfast compile --verify fetches it.");
        var folder = Directory.CreateTempSubdirectory("holdfast-bicep-");
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, file.Text, TestContext.Current.CancellationToken);
            }

            var start = new ProcessStartInfo(bicep, ["build-params", Path.Combine(folder.FullName, "azure/main.bicepparam"), "--outfile", Path.Combine(folder.FullName, "main.json")]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return await output + await errors;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

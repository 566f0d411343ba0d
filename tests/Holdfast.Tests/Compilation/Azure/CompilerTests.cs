using System.Diagnostics;
using Holdfast.Compilation;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The real compiler builds what we emit and its linter finds nothing: what is allowed is suppressed in the files, with the reason beside it.</summary>
public sealed class CompilerTests
{
    private const string Package = "azure.bicep.commandline.linux-x64/0.49.2/tools/bicep";

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "acceptance")]
    public async Task Bicep_builds_and_lints_without_a_word(string sample, string environment) =>
        Assert.Equal("", await BuildAsync(AzureSample.Loadable(AzureSample.Source(sample, environment))));

    [Fact]
    [Trait("depth", "deep")]
    public async Task Bicep_refuses_a_file_with_a_mistake()
    {
        var files = AzureSample.Loadable(AzureSample.Source("regional-warehouse", "production")).Select(file => file.Path.EndsWith("vault.bicep", StringComparison.Ordinal)
            ? file with { Text = file.Text.Replace("enablePurgeProtection", "enablePurgeProtecton", StringComparison.Ordinal) }
            : file);
        Assert.Contains("enablePurgeProtecton", await BuildAsync([.. files]), StringComparison.Ordinal);
    }

    /// <summary>What the compiler says.</summary>
    private static async Task<string> BuildAsync(IReadOnlyList<CompiledFile> files)
    {
        var bicep = Find();
        Assert.SkipWhen(bicep is null, "The bicep compiler is not in the package cache; bench/check-startup.sh fetches it.");
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

    private static string? Find()
    {
        var caches = new[]
        {
            Environment.GetEnvironmentVariable("NUGET_PACKAGES"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages"),
            RepositoryRoot.Combine("artifacts/bench/packages"),
        };
        var bicep = caches.OfType<string>().Select(cache => Path.Combine(cache, Package)).FirstOrDefault(File.Exists);
        // A package keeps no permissions.
        if (bicep is not null && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(bicep, File.GetUnixFileMode(bicep) | UnixFileMode.UserExecute);
        return OperatingSystem.IsLinux() ? bicep : null;
    }
}

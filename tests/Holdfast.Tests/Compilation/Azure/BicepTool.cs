using System.Diagnostics;
using Holdfast.Compilation;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The real bicep compiler, on files in a folder of their own.</summary>
internal static class BicepTool
{
    /// <summary>What the compiler says of the files.</summary>
    public static async Task<string> BuildAsync(IEnumerable<CompiledFile> files) =>
        (await RunAsync(files, folder => ["build-params", Path.Combine(folder, "azure/main.bicepparam"), "--outfile", Path.Combine(folder, "main.json")], _ => "")).Said;

    /// <summary>What the files would deploy, evaluated by the compiler: JSON.</summary>
    public static async Task<string> SnapshotAsync(IEnumerable<CompiledFile> files)
    {
        var (said, snapshot) = await RunAsync(
            files,
            folder => ["snapshot", Path.Combine(folder, "azure/main.bicepparam"), "--mode", "overwrite", "--subscription-id", Guid.Empty.ToString(), "--location", "westeurope"],
            folder => File.ReadAllText(Path.Combine(folder, "azure/main.snapshot.json")));
        Assert.DoesNotContain("Error", said, StringComparison.Ordinal);
        return snapshot;
    }

    private static async Task<(string Said, string Result)> RunAsync(IEnumerable<CompiledFile> files, Func<string, IEnumerable<string>> arguments, Func<string, string> result)
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

            var start = new ProcessStartInfo(bicep, arguments(folder.FullName)) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (await output + await errors, result(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

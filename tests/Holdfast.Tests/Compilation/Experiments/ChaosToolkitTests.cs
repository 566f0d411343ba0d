using System.Diagnostics;
using Xunit;

namespace Holdfast.Tests.Compilation.Experiments;

/// <summary>The real Chaos Toolkit accepts every file, and its journal has the fields that ours has. Skipped, and said so, where `chaos` is not installed.</summary>
public sealed class ChaosToolkitTests
{
    private static readonly string? Chaos = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "chaos")).FirstOrDefault(File.Exists);

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "staging")]
    public async Task Chaos_validate_accepts_every_file(string sample, string environment)
    {
        Require();
        var tree = CompiledSample.Tree(sample, environment);
        var folder = Directory.CreateTempSubdirectory("holdfast-chaos-");
        try
        {
            tree.WriteTo(folder.FullName);
            var programs = Directory.CreateDirectory(Path.Combine(folder.FullName, "programs"));
            foreach (var name in (string[])["holdfast", "promtool", "kubectl"])
                File.Copy("/bin/false", Path.Combine(programs.FullName, name));

            var files = Directory.EnumerateFiles(Path.Combine(folder.FullName, environment, "drills"), "*.yaml", SearchOption.AllDirectories)
                .Where(path => path.Contains("/lab/", StringComparison.Ordinal) || path.Contains("/cluster/", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(files);
            foreach (var file in files)
                Assert.True(await RunAsync(folder.FullName, "validate", file) == 0, file);

            var broken = Path.Combine(folder.FullName, "broken.yaml");
            await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(files[0], TestContext.Current.CancellationToken)).Replace("title:", "titel:", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.NotEqual(0, await RunAsync(folder.FullName, "validate", broken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task The_journal_of_chaos_has_no_field_that_ours_lacks()
    {
        Require();
        var folder = Directory.CreateTempSubdirectory("holdfast-chaos-");
        try
        {
            const string text = """{"title":"t","description":"d","method":[{"type":"action","name":"a","provider":{"type":"process","path":"true"}}],"rollbacks":[]}""";
            var file = Path.Combine(folder.FullName, "experiment.json");
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            Assert.Equal(0, await RunAsync(folder.FullName, "run", "--journal-path", Path.Combine(folder.FullName, "journal.json"), file));
            var theirs = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "journal.json"), TestContext.Current.CancellationToken))!.AsObject();

            var ours = JournalFields.Written();
            Assert.Empty(theirs.Select(field => field.Key).Except(ours.Select(field => field.Key), StringComparer.Ordinal));
            Assert.Empty(theirs["run"]![0]!.AsObject().Select(field => field.Key).Except(ours["run"]![0]!.AsObject().Select(field => field.Key), StringComparer.Ordinal));
            Assert.Equal(theirs["status"]!.GetValue<string>(), ours["status"]!.GetValue<string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Require() => Assert.SkipWhen(Chaos is null, "The command `chaos` of Chaos Toolkit is not on the path: nothing was compared with it.");

    private static async Task<int> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Chaos!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PROMETHEUS_URL"] = "http://127.0.0.1:9";
        // Validation only asks whether a program is there; none of them is run.
        start.Environment["PATH"] = $"{Path.Combine(folder, "programs")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await said;
        return process.ExitCode;
    }
}

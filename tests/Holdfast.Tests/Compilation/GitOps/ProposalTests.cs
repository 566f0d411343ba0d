using System.Diagnostics;
using Holdfast.Compilation.GitOps;
using Xunit;

namespace Holdfast.Tests.Compilation.GitOps;

/// <summary>The script that proposes what was compiled, run as it stands on a repository of environments.</summary>
public sealed class ProposalTests
{
    private const string Bindings = "production/kubernetes/namespaces/regional-warehouse/bindings.yaml";

    [Fact]
    public async Task What_has_been_bound_outlasts_a_release_and_what_is_new_is_asked_for()
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-proposal-");
        try
        {
            var tree = CompiledSample.Tree("regional-warehouse");
            var compiled = tree.Find(Bindings)!.Text;
            tree.WriteTo(Path.Combine(folder.FullName, "compiled"));
            // As the last release left it: one key bound since, one not asked for yet, one that nobody asks for any more.
            var before = compiled.Replace("erp-host: erp.regional-warehouse.invalid", "erp-host: erp.postgres.database.azure.com", StringComparison.Ordinal)
                .Replace("  documents-host: documents.regional-warehouse.invalid\n", "  former-host: former.example\n", StringComparison.Ordinal);
            Assert.NotEqual(compiled, before);
            var file = Path.Combine(folder.FullName, "environments", Bindings);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, before, TestContext.Current.CancellationToken);
            const string repository = """
                set -e
                export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@example.com GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@example.com
                git init --quiet --bare remote
                (cd environments && git init --quiet && git remote add origin ../remote && git add --all && git commit --quiet -m before)
                export REVISION=abc

                """;

            await RunAsync(folder.FullName, repository + new PipelineSteps(CompiledSample.Source("regional-warehouse")).Propose);

            var after = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(compiled.Replace("erp-host: erp.regional-warehouse.invalid", "erp-host: erp.postgres.database.azure.com", StringComparison.Ordinal), after);
            Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.before", SearchOption.AllDirectories));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string folder, string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        Assert.True(process.ExitCode == 0, await errors);
    }
}

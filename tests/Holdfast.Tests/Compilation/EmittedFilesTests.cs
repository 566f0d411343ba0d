using System.Text;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation;

public sealed class EmittedFilesTests
{
    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Emitted_files_are_what_was_reviewed(string sample)
    {
        var differences = new StringBuilder();
        foreach (var file in CompiledSample.Tree(sample).Files.Where(IsOurs))
        {
            try
            {
                Baseline.Matches($"{sample}/compiled/{file.Path}", file.Text);
            }
            catch (BaselineException difference)
            {
                differences.AppendLine(difference.Message);
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void No_reviewed_file_is_one_that_nobody_emits_any_more(string sample)
    {
        var emitted = CompiledSample.Tree(sample).Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var root = RepositoryRoot.Combine($"tests/baselines/{sample}/compiled");
        var reviewed = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')).ToList();

        Assert.NotEmpty(reviewed);
        Assert.Empty(reviewed.Except(emitted));
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Compiling_twice_gives_the_same_bytes(string sample) =>
        Assert.Equal(CompiledSample.Tree(sample).Files, CompiledSample.Tree(CompiledSample.Source(sample)).Files);

    [Fact]
    public void Every_file_is_plain_lines_that_end()
    {
        foreach (var file in CompiledSample.Tree("regional-warehouse").Files)
            Assert.True(file.Text.EndsWith('\n') && !file.Text.Contains('\r', StringComparison.Ordinal), file.Path);
    }

    private static bool IsOurs(Holdfast.Compilation.CompiledFile file) =>
        file.Path.StartsWith("production/kubernetes/", StringComparison.Ordinal) || file.Path.StartsWith("production/traefik/", StringComparison.Ordinal);
}

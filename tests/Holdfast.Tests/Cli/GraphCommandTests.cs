using Holdfast.Cli;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class GraphCommandTests : IDisposable
{
    private static readonly string Estate = RepositoryRoot.Combine("samples/regional-warehouse");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-graph-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_picture_goes_to_the_output_as_mermaid()
    {
        var (exit, output, _) = await CommandRun.OfAsync("graph", Estate);
        Assert.Equal(ExitCode.Success, exit);
        Assert.Contains("\nflowchart LR\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_process_is_drawn_alone_into_a_file()
    {
        var file = Path.Combine(folder.FullName, "reporting.svg");
        var (exit, output, _) = await CommandRun.OfAsync("graph", Estate, "--process", "reporting", "--format", "svg", "--out", file);
        Assert.Equal((ExitCode.Success, ""), (exit, output));
        var svg = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(">erp-replica<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">odoo-web<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_not_there_is_refused_with_those_that_are()
    {
        var (exit, _, error) = await CommandRun.OfAsync("graph", Estate, "--process", "reportng");
        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains("no process 'reportng'", error, StringComparison.Ordinal);
        Assert.Contains("invoicing, reporting", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_so()
    {
        var (exit, _, error) = await CommandRun.OfAsync("graph", Estate, "--out", Path.Combine(folder.FullName, "missing", "graph.mmd"));
        Assert.Equal(ExitCode.InputOutput, exit);
        Assert.Contains("could not be written", error, StringComparison.Ordinal);
    }
}

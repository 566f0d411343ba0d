using System.Text.Json.Nodes;
using System.Xml.Linq;
using Holdfast.Cli;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class PredictCommandTests : IDisposable
{
    private const string Naive = "naive-lift-and-shift";

    // A tenth of the years: what a test looks at needs no more.
    private static readonly string[] Coarse = ["--precision", "30%", "--process", "reporting"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-predict-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData(Naive)]
    public async Task The_prediction_of_a_sample_is_reviewed(string sample)
    {
        var run = await PredictAsync(sample);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Baseline.Matches($"{sample}/predict.txt", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public async Task The_same_seed_gives_the_same_bytes_and_another_one_does_not(string format)
    {
        string[] options = ["--format", format, .. Coarse];
        var first = (await PredictAsync(Naive, options)).Output;

        Assert.Equal(first, (await PredictAsync(Naive, options)).Output);
        Assert.NotEqual(first, (await PredictAsync(Naive, [.. options, "--seed", "2"])).Output);
    }

    [Fact]
    public async Task Production_is_predicted_unless_another_environment_is_named()
    {
        Assert.Equal("production", await EnvironmentOf());
        Assert.Equal("staging", await EnvironmentOf("--environment", "staging"));

        async Task<string?> EnvironmentOf(params string[] more) =>
            (string?)JsonNode.Parse((await PredictAsync("regional-warehouse", ["--format", "json", .. Coarse, .. more])).Output)!["environment"];
    }

    [Fact]
    public async Task Only_the_named_processes_are_predicted()
    {
        var run = await PredictAsync(Naive, ["--format", "json", "--process", "invoicing", .. Coarse]);

        Assert.Equal(["invoicing", "reporting"], ((JsonArray)JsonNode.Parse(run.Output)!["processes"]!).Select(process => (string?)process!["process"]));
    }

    [Fact]
    public async Task An_unknown_process_is_a_usage_error_that_names_those_there_are()
    {
        var run = await PredictAsync(Naive, "--process", "dispach");

        Assert.Equal((ExitCode.Usage, "The estate has no process 'dispach'. Its processes are dispatch, invoicing, reporting.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_cheapest_design_is_for_every_process() =>
        Assert.Equal(ExitCode.Usage, (await PredictAsync(Naive, "--cheapest", "--process", "dispatch")).ExitCode);

    [Fact]
    public async Task What_a_change_would_buy_is_part_of_every_format()
    {
        string[] options = ["--what-if", "stores.db.availability=same-zone", .. Coarse];

        Assert.Contains("stores.db.availability=same-zone", (await PredictAsync(Naive, options)).Output, StringComparison.Ordinal);
        var row = Assert.Single((JsonArray)JsonNode.Parse((await PredictAsync(Naive, ["--format", "json", .. options])).Output)!["whatIfs"]!);
        Assert.Equal("reporting", (string?)row!["process"]);
        Assert.Contains("id=\"changes\"", (await PredictAsync(Naive, ["--format", "html", .. options])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1%", ExitCode.Success)]
    [InlineData("99%", ExitCode.Failed)]
    public async Task A_required_probability_decides_the_exit_code(string required, int exitCode)
    {
        var run = await PredictAsync(Naive, ["--require", required, .. Coarse]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(exitCode == ExitCode.Success ? "with at least 1%" : "Below the 99% required: reporting.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--precision", "0")]
    [InlineData("--precision", "0.1%")]
    [InlineData("--precision", "NaN")]
    [InlineData("--require", "120%")]
    [InlineData("--require", "many")]
    [InlineData("--seed", "-1")]
    public async Task An_absurd_option_is_a_usage_error(string option, string value) =>
        Assert.Equal(ExitCode.Usage, (await PredictAsync(Naive, option, value)).ExitCode);

    [Fact]
    public async Task A_page_is_written_to_the_file_that_is_named()
    {
        var file = Path.Combine(folder.FullName, "prediction.html");

        var run = await PredictAsync(Naive, ["--format", "html", "--out", file, .. Coarse]);

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Output));
        Assert.Equal("html", XDocument.Load(file).Root!.Name.LocalName);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        var run = await PredictAsync(Naive, ["--out", Path.Combine(folder.FullName, "none", "p.txt"), .. Coarse]);

        Assert.Equal(ExitCode.InputOutput, run.ExitCode);
        Assert.Contains("Name another file with --out.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_estate_with_errors_is_not_predicted()
    {
        var file = Path.Combine(folder.FullName, "estate.yaml");
        await File.WriteAllTextAsync(file, "estate: x\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("predict", file);

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Output));
        Assert.Contains("nothing was predicted", run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> PredictAsync(string sample, params string[] more) =>
        CommandRun.OfAsync(["predict", RepositoryRoot.Combine($"samples/{sample}"), .. more]);
}

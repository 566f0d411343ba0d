using System.Text.Json.Nodes;
using Holdfast.Cli;
using Holdfast.Cli.Commands;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class RecoverPlanTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hf-plan-").FullName;

    [Fact]
    public async Task The_plans_of_a_good_sample_have_all_that_they_speak_of()
    {
        var run = await CommandRun.OfAsync("recover", "plan", Sample("regional-warehouse"), "--check");

        Assert.True(run.ExitCode == ExitCode.Success, run.Output);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_its_place_and_the_exit_code_is_not_zero()
    {
        var run = await CommandRun.OfAsync("recover", "plan", Sample("naive-lift-and-shift"), "--check", "--format", "json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        var codes = JsonNode.Parse(run.Output)!["findings"]!.AsArray().Select(finding => finding!["code"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "HF1701", "HF1709" }, codes);
    }

    [Fact]
    public async Task A_lost_region_without_a_second_one_is_a_finding_when_it_is_asked_for()
    {
        var run = await CommandRun.OfAsync("recover", "plan", Sample("naive-lift-and-shift"), "--process", "invoicing", "--scenario", "region-loss");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("HF1704", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_can_be_kept_as_a_document()
    {
        var run = await CommandRun.OfAsync("recover", "plan", Sample("regional-warehouse"), "--process", "warehouse-dispatch", "--scenario", "region-loss", "--format", "markdown");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("## warehouse-dispatch: the region westeurope is lost", run.Output, StringComparison.Ordinal);
        Assert.Contains("### The way back", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_by_the_estates_commands_is_refused_where_it_names_none()
    {
        var run = await CommandRun.OfAsync("recover", "run", Sample("regional-warehouse"), "--process", "warehouse-dispatch", "--journal", Path.Combine(folder, "run.jsonl"));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("names no command for restore-erp", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task A_misspelt_step_is_found_before_anything_is_done()
    {
        var run = await CommandRun.OfAsync("recover", "run", Sample("regional-warehouse"), "--process", "warehouse-dispatch", "--practice", "--confirm", "swich");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("no step 'swich'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_zone_is_not_practised_on_a_machine_that_has_none()
    {
        var run = await CommandRun.OfAsync("recover", "run", Sample("regional-warehouse"), "--process", "warehouse-dispatch", "--practice", "--scenario", "zone-loss");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("neither zones nor regions", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_run_is_carried_out_by_the_estates_own_commands()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "estate.yaml"), """
            estate: small
            owner: team@example.com
            tenancy: dedicated
            processes:
              orders: { criticality: important, objectives: { availability: 99%, rto: 8h, rpo: 1h }, uses: [db], continuity: { workaround: Paper, decides: director } }
            stores:
              db: { engine: postgresql 17, backup: { pitr: 7d, restoresIn: 10m } }
            recovery:
              loss: [echo, 30s]
              steps:
                restore-db:   { command: [touch, DIR/copy], verify: [test, -e, DIR/copy] }
                switch:       { command: [mv, DIR/copy, DIR/live], verify: [test, -e, DIR/live] }
                verify:       { command: [touch, DIR/order], verify: [test, -e, DIR/order] }
            """.Replace("DIR", folder, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        string[] command = ["recover", "run", folder, "--process", "orders", "--journal", Path.Combine(folder, "run.jsonl"), "--approve", "director",
            "--done", "declare", "--done", "paper", "--done", "fence-db", "--done", "fix-moment", "--done", "check-db"];

        var waiting = await CommandRun.OfAsync(command);
        Assert.Equal(ExitCode.NotProven, waiting.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "live")), "it went beyond the point of no return without a word");

        var resumed = await CommandRun.OfAsync([.. command, "--resume", "--confirm", "switch", "--done", "re-enter", "--done", "reconcile"]);
        Assert.True(resumed.ExitCode == ExitCode.Success, resumed.Error + resumed.Output);
        Assert.Contains("30.0 s would be lost", resumed.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "live")));
    }

    [Theory]
    [InlineData(QuestionKind.Approval, "approve", "director", AnswerKind.Approve)]
    [InlineData(QuestionKind.NoReturn, "go", "", AnswerKind.GoOn)]
    [InlineData(QuestionKind.ByHand, "done", "", AnswerKind.Done)]
    [InlineData(QuestionKind.ByHand, "skip", "not needed", AnswerKind.Skip)]
    [InlineData(QuestionKind.ByHand, "skip", "", null)]
    [InlineData(QuestionKind.NoReturn, "yes", "", null)]
    [InlineData(QuestionKind.Approval, "go", "", null)]
    [InlineData(QuestionKind.Failed, "done", "", null)]
    public void An_answer_at_the_terminal_is_understood_or_asked_for_again(QuestionKind kind, string word, string rest, AnswerKind? meant) =>
        Assert.Equal(meant, PeopleAtTerminal.Read(kind, word, rest)?.Kind);

    private static string Sample(string name) => RepositoryRoot.Combine("samples/" + name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

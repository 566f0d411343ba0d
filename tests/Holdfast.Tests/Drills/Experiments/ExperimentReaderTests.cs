using Holdfast.Drills.Experiments;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Drills.Experiments;

public sealed class ExperimentReaderTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "experiments", "database-crash.yaml"));

    [Fact]
    public void The_sample_is_read_whole()
    {
        var (experiment, problems) = ExperimentReader.Read(Sample);

        Assert.Empty(problems);
        Assert.NotNull(experiment);
        Assert.Equal([("crash the primary", "database-crash")], experiment.Actions);
        Assert.Equal(["redundancy"], experiment.Probes);
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.Zero), (experiment.Rto, experiment.Rpo));
    }

    [Fact]
    public void Json_is_read_as_well()
    {
        var (experiment, problems) = ExperimentReader.Read(
            """{"title": "t", "description": "d", "method": [{"type": "action", "name": "a", "provider": {"type": "process", "path": "/opt/holdfast", "arguments": ["drill", "run", "node-loss"]}}]}""");

        Assert.Empty(problems);
        Assert.Equal([("a", "node-loss")], experiment!.Actions);
    }

#pragma warning disable format // an aligned table
    [Theory]
    [InlineData("drill run database-crash", "drill run everything",   "which there is not")]
    [InlineData("drill run database-crash", "drill run clock-jump",   "wall clock")]
    [InlineData("drill run database-crash", "lab down",               "not one that is known here")]
    [InlineData("path: holdfast, arguments: drill", "path: rm, arguments: drill", "not one that is known here")]
    [InlineData("tolerance: 0",             "tolerance: 1",           "tolerance 0")]
    [InlineData("rto: 30s",                 "rto: soon",              "no duration")]
    [InlineData("rollbacks: []",            "rollbacks: [{type: action}]", "must be empty")]
    [InlineData("title: The crash",         "titel: The crash",       "'title' is missing")]
    [InlineData("tags: [",                  "tags: [[",               "neither YAML nor JSON")]
#pragma warning restore format
    public void What_cannot_be_carried_out_is_refused_before_anything_starts(string part, string change, string problem)
    {
        Assert.Contains(part, Sample, StringComparison.Ordinal);

        var (experiment, problems) = ExperimentReader.Read(Sample.Replace(part, change, StringComparison.Ordinal));

        Assert.Null(experiment);
        Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_process_may_have_promises_of_its_own()
    {
        var (experiment, problems) = ExperimentReader.Read(Sample.TrimEnd() + "\n  processes: {dispatch: {rto: 5m, rpo: 1m}, invoicing: {rto: 1h}}\n");

        Assert.Empty(problems);
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)), (experiment!.RtoOf("dispatch"), experiment.RpoOf("dispatch")));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.Zero), (experiment.RtoOf("invoicing"), experiment.RpoOf("invoicing")));
        Assert.Equal(TimeSpan.FromSeconds(30), experiment.RtoOf("any other"));
        Assert.Contains("no duration", Assert.Single(ExperimentReader.Read(Sample.TrimEnd() + "\n  processes: {dispatch: {rto: soon}}\n").Problems), StringComparison.Ordinal);
        Assert.Contains("'dispatch' needs", Assert.Single(ExperimentReader.Read(Sample.TrimEnd() + "\n  processes: {dispatch: 5m}\n").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var lines = Enumerable.Range(1, 9).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]");

        var (_, problems) = ExperimentReader.Read("a0: &a0 [x]\n" + string.Join('\n', lines));

        Assert.Contains("10000 nodes", Assert.Single(problems), StringComparison.Ordinal);
    }
}

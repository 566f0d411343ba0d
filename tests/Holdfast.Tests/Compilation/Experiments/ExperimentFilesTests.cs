using System.Text;
using Holdfast.Compilation;
using Holdfast.Compilation.Checking;
using Holdfast.Compilation.Experiments;
using Holdfast.Drills.Experiments;
using Holdfast.Drills.Running;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Experiments;

public sealed class ExperimentFilesTests
{
    /// <summary>The database in the cluster, which no sample has: everything that Chaos Mesh can do to one.</summary>
    private const string InCluster = "stores.erp.service=cloudnative-pg";

    [Theory]
    [InlineData("regional-warehouse", "staging", "")]
    [InlineData("multinational-distributor", "test", "README.md")]
    [InlineData("multinational-distributor", "production", "README.md")]
    public void Drills_are_what_was_reviewed(string sample, string environment, string ending)
    {
        var written = new StringBuilder();
        foreach (var file in CompiledSample.Tree(sample, environment).In("drills", environment).Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal)))
            written.Append($"===== {file.Path}\n{file.Text}");

        Baseline.Matches($"{sample}/drills-{environment}.txt", written.ToString());
    }

    [Fact]
    public void The_drill_command_reads_every_file_for_the_lab()
    {
        var files = CompiledSample.Tree("regional-warehouse").In("drills/lab").ToList();

        Assert.Equal(28, files.Count);
        foreach (var file in files)
        {
            var (experiment, problems) = ExperimentReader.Read(file.Text);
            Assert.True(experiment is not null, $"{file.Path}: {string.Join(' ', problems)}");
            Assert.Equal(Path.GetFileNameWithoutExtension(file.Path), Assert.Single(experiment.Actions).Scenario);
            Assert.NotEmpty(experiment.Processes);
            Assert.All(experiment.Processes.Values, promise => Assert.True(promise.Rto is not null && promise.Rpo is not null));
        }
    }

    [Fact]
    public void The_drill_command_refuses_every_file_for_a_cluster()
    {
        var files = CompiledSample.Tree("regional-warehouse", "staging").In("drills/cluster", "staging").ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Null(ExperimentReader.Read(file.Text).Experiment));
    }

    [Fact]
    public void Live_data_is_drilled_only_where_the_estate_says_so()
    {
        Assert.DoesNotContain(CompiledSample.Tree("regional-warehouse").In("drills"), IsOfThePlatform);
        Assert.Contains(CompiledSample.Tree(DrilledSample.Source("regional-warehouse", "production", drills: true)).In("drills"), IsOfThePlatform);
        Assert.Contains(CompiledSample.Tree("regional-warehouse", "staging").In("drills", "staging"), IsOfThePlatform);
        Assert.DoesNotContain(CompiledSample.Tree(DrilledSample.Source("regional-warehouse", "staging", drills: false)).In("drills", "staging"), IsOfThePlatform);
    }

    [Fact]
    public void In_a_shared_cluster_nothing_stops_nodes_or_networks() =>
        Assert.Empty(CompiledSample.Tree("multinational-distributor", "test").In("drills/chaos-studio", "test"));

    [Fact]
    public void Objects_and_resources_are_accepted_by_their_schemas_and_types()
    {
        foreach (var changes in (string[][])[[], [InCluster, "stores.erp.tier=null"]])
        {
            var tree = CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "staging", changes));
            var reports = TreeChecks.All(tree);

            Assert.Empty(reports.SelectMany(report => report.Problems));
            Assert.Empty(reports.SelectMany(report => report.Unknown));
            Assert.Contains(reports, report => report.Kinds.ContainsKey("chaos-mesh.org/v1alpha1 Schedule"));
            Assert.Contains(reports, report => report.Kinds.Keys.Any(kind => kind.StartsWith("Microsoft.Chaos/experiments@", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_kind_that_the_table_names_is_made_of_a_database_in_the_cluster()
    {
        var tree = CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "staging", InCluster, "stores.erp.tier=null"));
        var made = tree.In("drills/chaos-mesh/schedules", "staging").Select(file => Path.GetFileNameWithoutExtension(file.Path)).Where(name => name != "kustomization").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ScenarioCatalog.All.Where(scenario => scenario.Mesh.IsThere).Select(scenario => scenario.Name).Order(StringComparer.Ordinal), made);
    }

    [Theory]
    [InlineData("gitops.tool=argo-cd")]
    [InlineData("gitops.tool=flux")]
    public void No_agent_applies_a_drill(string tool)
    {
        var files = CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "staging", tool)).Files;

        Assert.DoesNotContain(files, file => file.Path.StartsWith("staging/gitops/", StringComparison.Ordinal) && !file.Path.EndsWith(".md", StringComparison.Ordinal) && file.Text.Contains("drills", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Path.StartsWith("staging/azure/", StringComparison.Ordinal) && file.Text.Contains("Microsoft.Chaos", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_the_faults_is_the_catalogue_and_knows_every_scenario()
    {
        var library = Scenario.All.Select(scenario => scenario.Name).Concat(Scenario.NotExecutable.Keys).Order(StringComparer.Ordinal);
        Assert.Equal(library, ScenarioCatalog.All.Select(scenario => scenario.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Scenario.NotExecutable.Keys.Order(StringComparer.Ordinal), ScenarioCatalog.All.Where(scenario => scenario.NotInLab is not null).Select(scenario => scenario.Name).Order(StringComparer.Ordinal));

        const string head = "| scenario | lab | Chaos Toolkit | Chaos Studio | Chaos Mesh |\n| --- | --- | --- | --- | --- |\n";
        var table = head + string.Join('\n', ScenarioCatalog.All.Select(scenario => scenario.Row)) + "\n";
        var path = RepositoryRoot.Combine("docs/faults/README.md");
        var page = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("BASELINE") == "accept" && page.IndexOf(head, StringComparison.Ordinal) is >= 0 and var from)
        {
            var end = page.IndexOf("\n\n", from, StringComparison.Ordinal);
            File.WriteAllText(path, page = page[..from] + table + page[(end < 0 ? page.Length : end + 1)..]);
        }

        Assert.Contains(table, page, StringComparison.Ordinal);
    }

    private static bool IsOfThePlatform(CompiledFile file) => !file.Path.Contains("/drills/lab/", StringComparison.Ordinal) && !file.Path.EndsWith("README.md", StringComparison.Ordinal);
}

using CsCheck;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Objectives;
using Holdfast.Estate.Values;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Objectives;

public sealed class ObjectiveDerivationTests
{
    private const string Text = """
        processes:
          dispatch:
            criticality: mission-critical
            objectives: { availability: 99.9%, rto: 1h, rpo: 0s }
            cutoffs: [{ at: "17:30", what: last collection, rto: 5m }, { at: "12:00", what: noon }]
            uses: [web]
          reporting: { criticality: deferrable, objectives: { availability: 99.95%, rto: 24h, rpo: 24h }, uses: [export, dispatch] }
        workloads:
          web: { app: http, class: interactive, uses: [erp, sessions, relay] }
          export: { app: job, class: analytical, uses: [replica] }
        stores:
          erp: { engine: postgresql 17 }
          replica: { engine: postgresql 17, replicaOf: erp }
          sessions: { engine: redis, loss: relogin }
        """;

    [Theory]
    [InlineData("erp", "99.95% because of reporting (reporting > dispatch > web > erp)")]
    [InlineData("replica", "99.95% because of reporting (reporting > export > replica)")]
    [InlineData("dispatch", "99.95% because of reporting (reporting > dispatch)")]
    public void The_highest_availability_wins(string part, string expected) => Assert.Equal(expected, Describe(Of(Text)[part].Availability, value => value.ToString()));

    [Theory]
    [InlineData("erp", "5m because of dispatch before its cut-off at 17:30 (last collection) (dispatch > web > erp)")]
    [InlineData("export", "1d because of reporting (reporting > export)")]
    public void The_shortest_recovery_wins_cut_offs_included(string part, string expected) => Assert.Equal(expected, Describe(Of(Text)[part].Rto, DurationText.Format));

    [Theory]
    [InlineData("erp", "0s because of dispatch (dispatch > web > erp)")]
    [InlineData("replica", "1d because of reporting (reporting > export > replica)")]
    public void The_newest_recovery_point_wins(string part, string expected) => Assert.Equal(expected, Describe(Of(Text)[part].Rpo!, DurationText.Format));

    [Fact]
    public void A_store_whose_loss_is_acceptable_has_no_recovery_point() => Assert.Null(Of(Text)["sessions"].Rpo);

    [Fact]
    public void The_relay_is_holdfasts_own_and_gets_no_objectives() => Assert.DoesNotContain(GraphNode.RelayName, Of(Text).Keys);

    [Fact]
    public void Of_equal_processes_the_more_critical_one_is_the_reason_then_the_first_by_name()
    {
        const string Equal = "objectives: { availability: 99%, rto: 1h, rpo: 1h }, uses: [web] }";
        var needed = Of($$"""
            processes:
              a-low: { criticality: deferrable, {{Equal}}
              b-high: { criticality: important, {{Equal}}
              c-high: { criticality: important, {{Equal}}
            workloads:
              web: { app: http, class: interactive }
            """)["web"];
        Assert.Equal(("b-high", "b-high", "b-high"), (needed.Availability.Because, needed.Rto.Because, needed.Rpo!.Because));
    }

    [Fact]
    public void What_no_process_uses_has_no_objectives() =>
        Assert.Equal(["everything", "web"], Of("workloads:\n  web: { app: http, class: worker }\nstores: { idle: { engine: blob } }").Keys);

    [Fact]
    public void Each_objective_is_the_strictest_of_all_processes_that_stand_on_the_part() => Graph.GraphExample.Any.Select(Varied).Sample(estate =>
    {
        var graph = DependencyGraph.From(estate);
        foreach (var (name, needed) in ObjectiveDerivation.Of(estate, graph))
        {
            var askers = graph.ProcessesOn(name).Select(node => estate.Processes[node.Name]).ToList();
            if (needed.Node.Kind == GraphNodeKind.Process)
                askers.Add(estate.Processes[name]);
            Assert.Equal(askers.Max(process => process.Objectives.Availability.Fraction), needed.Availability.Value.Fraction);
            Assert.Equal(askers.Min(process => ObjectiveDerivation.StrictestRto(process).Rto), needed.Rto.Value);
            Assert.True(needed.Rpo is null || needed.Rpo.Value == askers.Min(process => process.Objectives.Rpo));
            Assert.All(new[] { needed.Availability.Path, needed.Rto.Path }, path => Assert.Equal(Shortest(graph, path[0], name), path));
        }
    });

    [Fact]
    public void A_chain_of_100000_processes_is_derived_without_walking_it_again_for_each()
    {
        const int length = 100_000;
        var processes = new OrderedDictionary<string, BusinessProcess>();
        for (var i = 0; i < length; i++)
            processes.Add($"p{i}", Process($"p{i}", i + 1 < length ? [$"p{i + 1}"] : []));
        var estate = An.Estate().Model() with { Processes = processes, Workloads = new Dictionary<string, Workload>() };
        var needed = ObjectiveDerivation.Of(estate, DependencyGraph.From(estate));
        Assert.Equal((length, length), (needed.Count, needed[$"p{length - 1}"].Rto.Path.Count));
    }

    /// <summary>The same estate with other objectives for each process, some of them equal.</summary>
    private static EstateModel Varied(EstateModel estate) => estate with
    {
        Processes = estate.Processes.Values.Select((process, number) => process with
        {
            Objectives = new ProcessObjectives
            {
                Availability = new Availability(0.99m + (number % 3 * 0.001m)),
                Rto = TimeSpan.FromMinutes(5 * (number % 4)),
                Rpo = TimeSpan.FromMinutes(number % 2),
            },
        }).ToDictionary(process => process.Name, StringComparer.Ordinal),
    };

    private static BusinessProcess Process(string name, string[] uses) => new()
    {
        Name = name,
        Criticality = Criticality.Important,
        Objectives = new ProcessObjectives { Availability = new Availability(0.99m), Rto = TimeSpan.FromHours(1), Rpo = TimeSpan.Zero },
        Uses = uses,
    };

    private static IReadOnlyDictionary<string, EffectiveObjectives> Of(string text)
    {
        var estate = An.Estate(text).Model();
        return ObjectiveDerivation.Of(estate, DependencyGraph.From(estate));
    }

    private static IReadOnlyList<string> Shortest(DependencyGraph graph, string from, string to) =>
        from == to ? [from] : graph.Reaches(from).Single(reached => reached.Node.Name == to).Path;

    private static string Describe<T>(Sourced<T> sourced, Func<T, string> write)
        where T : notnull => $"{write(sourced.Value)} because of {sourced.Because} ({string.Join(" > ", sourced.Path)})";
}

using Holdfast.Assessment;
using Holdfast.Assessment.Planning;
using Holdfast.Cli;
using Holdfast.Estate.Model;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Assessment.Planning;

public sealed class MigrationWavesTests
{
    private static readonly AssessedEstate Group = new(Sample("multinational-distributor"), FixtureEstate.Today);

    private static readonly IReadOnlyList<MigrationWave> Waves = Roadmap.Of(Assessor.Assess(Group), Group).Waves;

    [Fact]
    public void Non_production_moves_first()
    {
        Assert.Equal("non-production", Waves[0].Name);
        Assert.Equal(["acceptance", "test"], Waves[0].Environments);
    }

    [Fact]
    public void Every_process_moves_exactly_once() =>
        Assert.Equal(
            Group.Model.Processes.Keys.Order(StringComparer.Ordinal),
            Waves.SelectMany(wave => wave.Units).SelectMany(unit => unit.Processes).Order(StringComparer.Ordinal));

    [Fact]
    public void Processes_that_share_a_store_move_together()
    {
        var units = Waves.SelectMany(wave => wave.Units).ToList();

        Assert.Contains(units, unit => unit.Processes.Contains("dispatch-germany") && unit.Processes.Contains("invoicing-germany"));
        // A store stands in one unit only.
        var stores = units.SelectMany(unit => unit.Stores).Where(store => Group.Model.Stores[store].Loss is null or AcceptableLoss.None).ToList();
        Assert.Equal(stores.Count, stores.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Who_only_reads_a_replica_may_move_before_its_primary()
    {
        var planning = Waves.Single(wave => wave.Name == "peripheral").Units.Single(unit => unit.Processes.Contains("demand-planning"));

        Assert.Equal(["orders"], planning.ReadsFrom);
    }

    [Fact]
    public void What_the_company_can_miss_least_moves_last() =>
        Assert.Equal(Criticality.MissionCritical, Waves[^1].Units.Single().Criticality);

    [Fact]
    public void A_legacy_system_that_drives_events_is_named() =>
        Assert.Contains(Waves.SelectMany(wave => wave.Units), unit => unit.Coexistence.Contains("legacy-erp"));

    private static EstateModel Sample(string name) =>
        EstateArgument.Read(RepositoryRoot.Combine($"samples/{name}"), environment: null).Estate ?? throw new InvalidOperationException($"The sample {name} has errors.");
}

using System.Collections;
using System.Text.Json;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Labs.StandIns;
using Holdfast.Estate.Model;
using Holdfast.Proof.Planning;
using Holdfast.Tests.Compilation;
using Xunit;

namespace Holdfast.Tests.Drills.Labs.StandIns;

public sealed class StandInTableTests
{
    /// <summary>They say something about the estate, and nothing that runs or that somebody does.</summary>
    private static readonly string[] Descriptions = ["estate", "about", "owner", "timeZone", "include", "tenancy", "environments", "budget", "figures", "waivers"];

    /// <summary>Their parts have rows of their own.</summary>
    private static readonly string[] Collections = ["platform", "security"];

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    [InlineData("naive-lift-and-shift")]
    public void Everything_in_an_estate_has_a_row(string sample)
    {
        var estate = CompiledSample.Model(sample, environment: null);
        var rows = TableOf(estate).Select(row => row.Element).ToHashSet(StringComparer.Ordinal);
        var elements = ElementsOf(estate).ToList();

        Assert.True(elements.Count > 10, string.Join(", ", elements));
        Assert.Equal([], elements.Except(rows));
    }

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Each_row_says_what_its_stand_in_is_not_or_why_there_is_none(string sample)
    {
        var rows = TableOf(CompiledSample.Model(sample));

        Assert.All(rows, row => Assert.NotEmpty(row.About));
        Assert.Equal(rows.Count, rows.Select(row => row.Element).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(rows, row => row.StandIn is null);
    }

    [Fact]
    public void What_runs_in_Azure_alone_has_no_stand_in_and_a_database_has_one()
    {
        var rows = TableOf(CompiledSample.Model("multinational-distributor")).ToDictionary(row => row.Element, StringComparer.Ordinal);

        Assert.All(["platform.edge", "security.secrets", "stores.order-files", "stores.orders-replica", "backupVault"], element => Assert.Null(rows[element].StandIn));
        Assert.Equal("a database of (Database)", rows["stores.orders"].StandIn);
        Assert.Equal("one process, session mode, 60 connections, of (Pooler)", rows["stores.orders.pooler"].StandIn);
    }

    [Fact]
    public void A_process_whose_transactions_are_not_driven_has_no_stand_in()
    {
        var rows = TableOf(CompiledSample.Model("regional-warehouse")).ToDictionary(row => row.Element, StringComparer.Ordinal);

        Assert.Null(rows["processes.reporting"].StandIn);
        Assert.NotNull(rows["processes.invoicing"].StandIn);
    }

    [Fact]
    public void What_does_not_stand_in_the_lab_stands_for_nothing()
    {
        var rows = StandInTable.Of(CompiledSample.Model("regional-warehouse"), new Dictionary<string, string>(), new Dictionary<LabPart, string>());

        Assert.All(rows, row => Assert.Null(row.StandIn));
    }

    private static IReadOnlyList<StandInRow> TableOf(EstateModel estate) =>
        StandInTable.Of(estate, ProofPlanner.Plan(estate).Unprovable, Enum.GetValues<LabPart>().ToDictionary(part => part, part => $"({part})"));

    private static IEnumerable<string> ElementsOf(EstateModel estate)
    {
        foreach (var (name, value) in PropertiesOf(estate).Where(property => !Descriptions.Contains(property.Name, StringComparer.Ordinal)))
        {
            if (value is IDictionary entries)
            {
                foreach (var key in entries.Keys)
                    yield return $"{name}.{key}";
            }
            else if (!Collections.Contains(name, StringComparer.Ordinal))
            {
                yield return name;
            }
            else
            {
                foreach (var part in PropertiesOf(value))
                    yield return $"{name}.{part.Name}";
            }
        }

        foreach (var store in estate.Stores.Values)
        {
            if (store.Backup is not null)
                yield return $"stores.{store.Name}.backup";
            if (store.Pooler is not null)
                yield return $"stores.{store.Name}.pooler";
        }
    }

    private static IEnumerable<(string Name, object Value)> PropertiesOf(object record) =>
        from property in record.GetType().GetProperties()
        let value = property.GetValue(record)
        where value is not null
        select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), value);
}

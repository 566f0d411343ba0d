using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading.Changes;

/// <summary>What a change makes of an estate.</summary>
public sealed class ChangeTests
{
    private const string Text = """
        azure: { region: westeurope, zones: [1, 2, 3], recovery: { region: northeurope, mode: pilot-light } }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant, backup: { pitr: 14d, retention: 35d } }
        workloads:
          odoo-web: { app: odoo, class: interactive, replicas: 3..8, uses: [erp] }
        environments:
          production: { workloads: { odoo-web: { replicas: 6..9 } } }
          staging: { stores: { erp: } , workloads: { odoo-web: { uses: [] } }, processes: { everything: { uses: [odoo-web] } } }
        """;

    [Fact]
    public void A_value_is_replaced_and_everything_else_stays()
    {
        var erp = An.Estate(Text).WhatIf("stores.erp.availability=same-zone").Model().Stores["erp"];
        Assert.Equal((StoreAvailability.SameZone, TimeSpan.FromDays(14)), (erp.Availability, erp.Backup!.Pitr));
    }

    [Fact]
    public void A_section_is_merged()
    {
        var backup = An.Estate(Text).WhatIf("stores.erp.backup={ pitr: 7d }").Model().Stores["erp"].Backup!;
        Assert.Equal((TimeSpan.FromDays(7), TimeSpan.FromDays(35)), (backup.Pitr, backup.Retention));
    }

    [Fact]
    public void A_list_is_replaced() => Assert.Equal([1, 2], An.Estate(Text).WhatIf("azure.zones=[1, 2]").Model().Azure!.Zones);

    [Theory]
    [InlineData("azure.recovery=null")]
    [InlineData("azure.recovery=~")]
    [InlineData(" azure . recovery = null ")]
    [InlineData("\"azure\".'recovery'=null")]
    [InlineData("azure={ recovery: null }")]
    public void Nothing_takes_a_key_away(string change)
    {
        var azure = An.Estate(Text).WhatIf(change).Model().Azure!;
        Assert.Equal((true, "westeurope"), (azure.Recovery is null, azure.Region.ToString()));
    }

    [Fact]
    public void A_new_thing_is_added_when_it_has_all_it_needs()
    {
        var estate = An.Estate(Text).WhatIf("stores.erp2={ engine: postgresql 17, replicaOf: erp }", "workloads.odoo-web.uses=[erp, erp2]", "stores.cache.engine=redis").Model();
        Assert.Equal(["cache", "erp", "erp2"], estate.Stores.Keys);
    }

    [Fact]
    public void A_section_that_is_not_written_down_is_made()
    {
        var estate = An.Estate(Text).WhatIf("figures.zone-outage-rate.perYear=2", "figures.zone-repair-time.lasts={ fixed: 1h }", "stores.erp.figures.outage.perYear=1").Model();
        Assert.Equal((2, TimeSpan.FromHours(1), 1), (estate.Figures["zone-outage-rate"].PerYear, estate.Figures["zone-repair-time"].Lasts!.Fixed, estate.Stores["erp"].Figures["outage"].PerYear));
    }

    [Fact]
    public void Changes_lie_over_each_other_and_over_the_environment() => Assert.Equal(
        "5..8",
        An.Estate(Text).In("production").WhatIf("workloads.odoo-web.replicas=4", "workloads.odoo-web.replicas=5..8").Model().Workloads["odoo-web"].Replicas.ToString());

    [Fact]
    public void Without_an_environment_the_estate_as_written_is_changed()
    {
        var reading = An.Estate(Text).WhatIf("stores.erp.availability=same-zone").Read();
        Assert.Empty(reading.Diagnostics);
        Assert.Equal((StoreAvailability.SameZone, "3..8"), (reading.Estate!.Stores["erp"].Availability, reading.Estate.Workloads["odoo-web"].Replicas.ToString()));
    }

    [Fact]
    public void The_estate_itself_is_untouched_and_the_same_changes_give_the_same_estate()
    {
        var files = SampleFiles.Of("regional-warehouse");
        var before = files.Files.ToDictionary(file => file.Key, file => file.Value.ToArray());
        var reader = new EstateReader(files);
        var changes = EstateChange.WhatIf(["stores.erp.availability=same-zone", "azure.recovery=null", "workloads.odoo-web.replicas=4..8"]);
        var asWritten = ModelAsText.Of(reader.Read("estate.yaml").Estate!);
        var changed = ModelAsText.Of(reader.Read("estate.yaml", null, changes).Estate!);
        Assert.NotEqual(asWritten, changed);
        Assert.Equal(changed, ModelAsText.Of(new EstateReader(files).Read("estate.yaml", null, changes).Estate!));
        Assert.Equal(asWritten, ModelAsText.Of(reader.Read("estate.yaml", null, []).Estate!));
        Assert.Equal(asWritten, ModelAsText.Of(reader.Read("estate.yaml").Estate!));
        Assert.All(files.Files, file => Assert.Equal(before[file.Key], file.Value.ToArray()));
    }

    [Fact]
    public void A_change_is_a_source_and_a_place()
    {
        var reading = An.Estate(Text).WhatIf("stores.erp.availability=same-zone").Read();
        Assert.Equal(["estate.yaml", "--what-if 1"], reading.Sources.Select(source => source.Path));
        Assert.Equal("--what-if 1:1:25", reading.Places!.Of("stores", "erp", "availability").ToString());
        Assert.Equal("estate.yaml:3:18", reading.Places!.Of("stores", "erp", "engine").ToString());
    }

    [Fact]
    public void The_page_shows_changes_that_are_right()
    {
        var page = File.ReadAllLines(RepositoryRoot.Combine("docs/what-if.md"));
        var changes = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        Assert.InRange(changes.Count, 5, 10);
        Assert.All(changes, change =>
            Assert.False(new EstateReader(SampleFiles.Of("regional-warehouse")).Read("estate.yaml", null, EstateChange.WhatIf([change])).HasErrors, change));
    }
}

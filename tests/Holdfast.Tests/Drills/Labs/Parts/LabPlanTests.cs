using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Estate.Model;
using Holdfast.Recovery.Programs;
using Holdfast.Tests.Compilation;
using Xunit;

namespace Holdfast.Tests.Drills.Labs.Parts;

public sealed class LabPlanTests
{
    private static readonly EstateModel Warehouse = CompiledSample.Model("regional-warehouse");
    private static readonly EstateModel Group = CompiledSample.Model("multinational-distributor");

    [Fact]
    public void A_lab_gets_what_stands_for_something_in_the_estate()
    {
        Assert.Equal([LabPart.Redis, LabPart.Partner, LabPart.Backups, LabPart.Application], LabPlan.Of(Warehouse).Parts);
        Assert.Equal([LabPart.Pooler, LabPart.Redis, LabPart.Partner, LabPart.Backups, LabPart.Application], LabPlan.Of(Group).Parts);
    }

    [Fact]
    public void What_an_estate_does_not_have_is_not_started()
    {
        var bare = Warehouse with
        {
            Workloads = new Dictionary<string, Workload>(),
            Partners = new Dictionary<string, Partner>(),
            Stores = Warehouse.Stores.Where(store => store.Key == "erp").ToDictionary(store => store.Key, store => store.Value with { Backup = null }),
        };

        Assert.Empty(LabPlan.Of(bare).Parts);
    }

    [Fact]
    public void A_proof_gets_the_way_to_the_database_and_nothing_else()
    {
        var way = LabPlan.WayToDatabase(Group);

        Assert.Equal([LabPart.Pooler], way.Parts);
        Assert.True(way.IsPooled("orders"));
        Assert.False(way.IsPooled("orders-replica"));
        Assert.Empty(LabPlan.WayToDatabase(Warehouse).Parts);
    }

    [Fact]
    public void All_pools_together_leave_connections_to_others()
    {
        var erp = Warehouse.Stores["erp"];
        var pooled = Warehouse with
        {
            Stores = Enumerable.Range(1, 4).ToDictionary(
                number => $"s{number}", number => erp with { Name = $"s{number}", Pooler = new Pooler { Kind = PoolerKind.Pgbouncer, Mode = PoolMode.Transaction, Connections = 800 } }),
        };

        Assert.Equal([15, 15, 15, 15], LabPlan.Of(pooled).Pools.Select(pool => pool.Connections));
        Assert.All(LabPlan.Of(pooled).Pools, pool => Assert.Equal(PoolMode.Transaction, pool.Mode));
    }

    [Fact]
    public void A_lab_is_as_healthy_as_its_least_part()
    {
        var whole = new LabStatus("abc123", LabProfile.Synchronous, TimeSpan.Zero, [], []) { Parts = [new(LabPart.Redis, []), new(LabPart.Pooler, [])] };

        Assert.True(whole.IsHealthy);
        Assert.False((whole with { Parts = [new(LabPart.Redis, []), new(LabPart.Pooler, ["erp cannot be reached through it"])] }).IsHealthy);
        Assert.False((whole with { Missing = ["no primary"] }).IsHealthy);
    }

    [Fact]
    public void What_has_to_stand_is_known_after_the_command_that_built_it_has_ended()
    {
        var paths = new LabPaths(Directory.CreateTempSubdirectory("hf-plan-").FullName, "abc123");
        Directory.CreateDirectory(paths.Directory);
        try
        {
            var record = new LabRecord
            {
                Id = "abc123",
                Owner = ProcessIdentity.OfThisProcess(),
                Profile = LabProfile.Synchronous,
                Kept = true,
                Ready = true,
                StartedAt = DateTimeOffset.UnixEpoch,
                Plan = LabPlan.Of(Group),
            };
            record.Write(paths);

            var read = Assert.IsType<LabRecord>(LabRecord.Read(paths));
            Assert.Equal(record.Plan.Parts, read.Plan.Parts);
            Assert.Equal(record.Plan.Pools, read.Plan.Pools);
        }
        finally
        {
            Directory.Delete(paths.Root, recursive: true);
        }
    }
}

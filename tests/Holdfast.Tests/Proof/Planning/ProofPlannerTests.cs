using Holdfast.Cli;
using Holdfast.Estate.Model;
using Holdfast.Proof.Planning;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Proof.Planning;

public sealed class ProofPlannerTests
{
    private static readonly EstateModel Warehouse = Sample("regional-warehouse");

    [Fact]
    public void Every_process_that_writes_to_a_database_is_driven() =>
        Assert.Equal(
            ["invoicing on erp", "shipment-status on erp", "warehouse-dispatch on erp"],
            ProofPlanner.Plan(Warehouse).Streams.Select(stream => $"{stream.Process} on {stream.Store}"));

    [Fact]
    public void Reading_a_replica_is_not_writing_to_its_primary() =>
        Assert.Equal("it writes to no PostgreSQL database, and only those are drilled so far", ProofPlanner.Plan(Warehouse).Unprovable["reporting"]);

    [Fact]
    public void A_database_without_a_standby_has_no_failover_to_prove()
    {
        var alone = Warehouse with { Stores = Warehouse.Stores.ToDictionary(store => store.Key, store => store.Value with { Availability = null }) };

        var plan = ProofPlanner.Plan(alone);

        Assert.Empty(plan.Streams);
        Assert.Equal("erp declares no standby, so there is no failover to prove", plan.Unprovable["invoicing"]);
    }

    [Fact]
    public void Every_process_is_either_driven_or_says_why_not()
    {
        var group = Sample("multinational-distributor");
        var plan = ProofPlanner.Plan(group);

        Assert.Equal(
            group.Processes.Keys.Order(StringComparer.Ordinal),
            plan.Streams.Select(stream => stream.Process).Concat(plan.Unprovable.Keys).Distinct().Order(StringComparer.Ordinal));
    }

    private static EstateModel Sample(string name) =>
        EstateArgument.Read(Path.Combine(RepositoryRoot.Path, "samples", name), environment: null).Estate ?? throw new InvalidOperationException($"The sample {name} has errors.");
}

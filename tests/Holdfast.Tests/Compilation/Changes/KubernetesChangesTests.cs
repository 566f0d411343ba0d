using Holdfast.Compilation.Changes;
using Xunit;

namespace Holdfast.Tests.Compilation.Changes;

public sealed class KubernetesChangesTests
{
    [Fact]
    public void The_same_estate_changes_nothing() => Assert.Empty(Between());

    [Fact]
    public void More_memory_restarts_the_pods_and_names_the_field()
    {
        var changes = Between("workloads.odoo-web.resources.memory=4GiB");

        var deployment = Assert.Single(changes, change => change.Type == "Deployment");
        Assert.Equal("odoo-web", deployment.Part);
        Assert.Equal(HazardKind.Restart, deployment.Worst);
        Assert.Contains(new FieldChange("spec.template.spec.containers[odoo-web].resources.requests.memory", "\"3Gi\"", "\"4Gi\""), deployment.Fields);
        Assert.DoesNotContain(changes, change => change.Part is not "odoo-web");
    }

    [Fact]
    public void A_job_that_changes_is_replaced() =>
        Assert.Equal(HazardKind.Replacement, Between("workloads.odoo-web.resources.memory=4GiB").Single(change => change.Type == "Job").Worst);

    [Fact]
    public void More_replicas_restart_nothing()
    {
        var changes = Between("workloads.odoo-web.replicas=4..12");

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Null(change.Worst));
    }

    [Fact]
    public void A_database_in_the_cluster_that_goes_away_takes_its_data()
    {
        var inCluster = CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "production", "stores.erp.service=cloudnative-pg"));

        var changes = KubernetesChanges.Between(inCluster, CompiledSample.Tree("regional-warehouse"), "production");

        Assert.Equal(HazardKind.DataLoss, changes.Single(change => change is { Type: "Cluster", Kind: ChangeKind.Removed }).Worst);
        Assert.Equal(ChangeKind.Added, Assert.Single(KubernetesChanges.Between(CompiledSample.Tree("regional-warehouse"), inCluster, "production"), change => change.Type == "Cluster").Kind);
    }

    private static IReadOnlyList<ObjectChange> Between(params string[] changes) =>
        KubernetesChanges.Between(CompiledSample.Tree("regional-warehouse"), CompiledSample.Tree(CompiledSample.Source("regional-warehouse", "production", changes)), "production");
}

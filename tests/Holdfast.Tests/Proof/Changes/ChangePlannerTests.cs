using Holdfast.Compilation.Changes;
using Holdfast.Prediction;
using Holdfast.Proof.Changes;
using Holdfast.Tests.Compilation;
using Holdfast.Tests.Compilation.Azure;
using Xunit;

namespace Holdfast.Tests.Proof.Changes;

public sealed class ChangePlannerTests
{
    [Fact]
    public async Task Without_the_compiler_Azure_is_not_evaluated_and_that_is_not_nothing()
    {
        var plan = await Plan("/nowhere", prediction: null, "workloads.odoo-jobs.resources.memory=5GiB");

        Assert.Null(plan.Azure);
        Assert.StartsWith("bicep is missing", plan.AzureNotEvaluated, StringComparison.Ordinal);
        Assert.Contains(plan.Kubernetes, change => change is { Type: "Deployment", Part: "odoo-jobs" });
    }

    [Fact]
    public async Task A_change_reaches_the_processes_that_stand_on_the_part()
    {
        var plan = await Plan("/nowhere", prediction: null, "workloads.bi-export.resources.memory=6GiB");

        Assert.Equal(["reporting"], plan.Touched.Select(touched => touched.Process));
        Assert.All(plan.Touched, touched => Assert.Equal(["bi-export"], touched.Parts));
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task A_smaller_database_is_evaluated_predicted_and_told_as_what_cannot_be()
    {
        Assert.SkipWhen(BicepPackage.Folder is null, "The bicep compiler is not in the package cache; ./holdfast compile --verify fetches it.");

        var plan = await Plan(BicepPackage.Folder, new PredictionOptions(), "stores.erp.availability=same-zone", "stores.erp.size.storage=256GiB");

        var server = Assert.Single(plan.Azure!, change => change is { Type: "Microsoft.DBforPostgreSQL/flexibleServers", Part: "erp" });
        Assert.Equal(HazardKind.Replacement, server.Worst);
        Assert.True(plan.Predicted.Single(difference => difference.Process == "warehouse-dispatch").Minutes.Mean > 0);
        Assert.Contains(plan.Touched, touched => touched is { Process: "warehouse-dispatch", Worst: HazardKind.Replacement });
    }

    private static async Task<ChangePlan> Plan(string tools, PredictionOptions? prediction, params string[] changes) =>
        await new ChangePlanner(tools).PlanAsync(CompiledSample.Source("regional-warehouse"), CompiledSample.Source("regional-warehouse", "production", changes), prediction, cancellation: TestContext.Current.CancellationToken);
}

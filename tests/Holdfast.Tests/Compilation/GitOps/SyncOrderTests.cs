using Holdfast.Compilation.GitOps;
using Holdfast.Compilation.Kubernetes.Planning;
using Xunit;

namespace Holdfast.Tests.Compilation.GitOps;

public sealed class SyncOrderTests
{
    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public void Nothing_is_applied_before_what_it_stands_on(string sample)
    {
        var order = SyncOrder.OfFolders(new ClusterPlan(CompiledSample.Source(sample)));

        Assert.All(order.Units, unit => Assert.All(unit.Needs, need => Assert.True(order.Waves[need] < order.Waves[unit.Name], $"{unit.Name} before {need}")));
        Assert.Contains(order.Units, unit => order.Waves[unit.Name] > 2);
    }

    [Fact]
    public void A_workload_comes_after_those_that_it_calls()
    {
        var source = CompiledSample.Source("regional-warehouse", "production", "workloads.odoo-web.uses=[erp, status-intake]", "stores.erp.service=cloudnative-pg", "stores.erp.tier=null");
        var order = SyncOrder.OfParts(source);
        var wave = CompiledSample.Objects(CompiledSample.Tree(source)).Select(found => found.Object)
            .Single(found => found["kind"]!.GetValue<string>() == "Deployment" && found["metadata"]!["name"]!.GetValue<string>() == "odoo-web")["metadata"]!["annotations"]!["argocd.argoproj.io/sync-wave"]!.GetValue<string>();

        Assert.True(order.Waves["erp"] < order.Waves["status-intake"] || order.Waves["status-intake"] == 0);
        Assert.True(order.Waves["odoo-web"] > order.Waves["status-intake"]);
        Assert.Equal($"{order.Waves["odoo-web"]}", wave);
    }

    [Fact]
    public void Namespaces_that_call_one_another_still_have_an_order()
    {
        var order = SyncOrder.OfFolders(new ClusterPlan(CompiledSample.Source("multinational-distributor", "production", "workloads.order-desk.uses=[orders, wms-france-web]", "workloads.wms-france-cron.uses=[wms-france, order-gateway]")));

        Assert.NotEqual(order.Waves["multinational-distributor"], order.Waves["multinational-distributor-france"]);
        Assert.All(order.Units, unit => Assert.All(unit.Needs, need => Assert.True(order.Waves[need] < order.Waves[unit.Name])));
    }
}

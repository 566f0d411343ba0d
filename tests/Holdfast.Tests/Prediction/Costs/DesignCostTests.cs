using Holdfast.Prediction.Costs;
using Xunit;

namespace Holdfast.Tests.Prediction.Costs;

public sealed class DesignCostTests
{
    [Fact]
    public void Every_price_has_a_date_and_a_source_and_what_is_unknown_says_so()
    {
        Assert.InRange(PriceTable.All.Count(), 50, 500);
        Assert.All(PriceTable.All, price =>
        {
            Assert.Matches("^20[0-9]{2}-[0-9]{2}", price.Date);
            Assert.Equal(price.Usd is null, price.Source == "none");
        });
    }

    [Fact]
    public void A_standby_doubles_the_servers_and_the_storage()
    {
        var doubled = Of("stores.erp.availability=same-zone");

        Assert.Equal(2 * 8 * 730, doubled.Lines.First(line => line.Part == "erp").Quantity);
    }

    [Fact]
    public void Another_region_that_stands_ready_costs_and_what_is_alike_cancels()
    {
        var cold = Of();
        var warm = Of("azure.recovery.mode=warm-standby");

        // The price of files in two regions is unknown, and the same in both.
        Assert.NotEmpty(cold.Unknown);
        Assert.True(warm.MoreThan(cold) > 1_000);
        Assert.Equal(-warm.MoreThan(cold), cold.MoreThan(warm));
    }

    [Fact]
    public void A_difference_with_an_unknown_price_is_unknown() =>
        Assert.Null(Of("stores.sessions.availability=none").MoreThan(Of()));

    [Fact]
    public void More_replicas_ask_for_more_nodes() =>
        Assert.True(Of("workloads.odoo-web.replicas=20..30").MoreThan(Of()) > 0);

    private static DesignCost Of(params string[] changes) => DesignCost.Of(PredictorTests.Sample("regional-warehouse", changes));
}

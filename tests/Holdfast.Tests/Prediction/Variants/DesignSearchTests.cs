using Holdfast.Prediction;
using Holdfast.Prediction.Variants;
using Xunit;

namespace Holdfast.Tests.Prediction.Variants;

public sealed class DesignSearchTests
{
    private static readonly PredictionOptions Quick = new() { Draws = 16, Precision = 0.3 };

    [Fact]
    public void What_may_be_chosen_is_found_in_the_estate()
    {
        var sets = OptionSet.Of(PredictorTests.Sample("regional-warehouse"));

        Assert.Contains(sets, set => set.Path == "stores.erp.availability" && set.Values.Count == 3);
        Assert.DoesNotContain(sets, set => set.Path.StartsWith("stores.erp-replica", StringComparison.Ordinal));
        Assert.Equal(sets.Aggregate(1, (product, set) => product * set.Values.Count), OptionSet.Combinations(sets).Count());
    }

    [Theory]
    [InlineData("stores.erp.availability=none|same-zone", 2)]
    [InlineData("stores.erp.availability= none | same-zone |zone-redundant", 3)]
    public void A_choice_is_a_path_and_its_values(string text, int values) => Assert.Equal(values, OptionSet.Parse(text)!.Values.Count);

    [Theory]
    [InlineData("")]
    [InlineData("=none")]
    [InlineData("stores.erp.availability")]
    [InlineData("stores.erp.availability=|")]
    public void What_is_no_choice_is_refused(string text) => Assert.Null(OptionSet.Parse(text));

    [Fact]
    public void Of_all_designs_the_front_holds_none_that_is_dearer_and_worse()
    {
        var result = Search(0.0001);

        Assert.NotEmpty(result.Pareto);
        foreach (var (cheaper, dearer) in result.Pareto.Zip(result.Pareto.Skip(1)))
            Assert.True(cheaper.Cost.KnownUsd < dearer.Cost.KnownUsd && cheaper.AllMet < dearer.AllMet);
        Assert.Same(result.Pareto[0], result.Cheapest);
    }

    [Fact]
    public void What_no_design_can_meet_is_laid_to_the_dependency_that_forbids_it()
    {
        var result = Search(0.999999);

        Assert.Null(result.Cheapest);
        var obstacles = Obstacles.Of(result.Best!, result.Asked);
        Assert.Contains(obstacles, obstacle => obstacle is { Process: "shipment-status", Objective: "rto", ForbiddenBy.Count: > 0 });
        Assert.All(obstacles, obstacle => Assert.All(obstacle.ForbiddenBy, alone => Assert.InRange(alone.Alone, 0, result.Asked)));
    }

    [Fact]
    public void A_perfect_world_has_no_obstacles()
    {
        var search = Search(0.0001);

        Assert.Empty(Obstacles.Of(search.Best!, 0));
    }

    private static DesignSearchResult Search(double asked)
    {
        string[] changes = ["stores.erp.availability=same-zone", "stores.erp.availability=zone-redundant", "azure.recovery.mode=warm-standby"];
        return new DesignSearch(Quick, asked).Run([.. changes.Select(change => (change, PredictorTests.Sample("regional-warehouse", change)))], cancellation: TestContext.Current.CancellationToken);
    }
}

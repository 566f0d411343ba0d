using Holdfast.Estate.Reading;
using Holdfast.Prediction;
using Holdfast.Prediction.Results;
using Holdfast.Proof.Reading;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Prediction.Results;

public sealed class FigureWeightsTests
{
    private static readonly Lazy<IReadOnlyList<FigureWeight>> Weights = new(() =>
    {
        var estate = new EstateReader(new EstateFilesOnDisk(RepositoryRoot.Path)).Read(RepositoryRoot.Combine("samples/naive-lift-and-shift/estate.yaml")).Estate!;
        return FigureWeights.Of(estate, Predictor.Predict(estate, new PredictionOptions { Precision = 0.3 }, cancellation: TestContext.Current.CancellationToken));
    });

    [Fact]
    public void A_figure_that_causes_more_weighs_more() =>
        Assert.True(WeightOf("operator-outage-rate") > 3 * WeightOf("zone-outage-rate"));

    [Fact]
    public void The_rate_of_a_failure_is_behind_all_of_its_minutes_and_a_step_of_its_recovery_behind_some()
    {
        Assert.InRange(WeightOf("partner-carrier-outage-rate"), 0.2, 0.6);
        Assert.InRange(WeightOf("diagnose-length"), 1e-4, 0.1);
    }

    [Fact]
    public void Weights_are_shares_and_the_greatest_comes_first()
    {
        Assert.All(Weights.Value, weight => Assert.InRange(weight.Share, 0, 1 + 1e-9));
        Assert.Equal(Weights.Value, Weights.Value.OrderByDescending(weight => weight.Share));
    }

    private static double WeightOf(string name) => Weights.Value.Single(weight => weight.Figure.Name == name && weight.Figure.Part is null).Share;
}

using CsCheck;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Exact;
using Holdfast.Prediction.Failures;
using Xunit;
using RepairTime = Holdfast.Prediction.Durations.Recovery;

namespace Holdfast.Tests.Prediction.Exact;

public sealed class AvailabilityLaws
{
    /// <summary>What the order of additions may change.</summary>
    private const double Rounding = 1 + 1e-11;

    [Fact]
    public void A_spare_more_never_hurts_what_fails_independently() => AnyModel.Number.Sample(number =>
        Assert.True(Unavailability(AnyModel.Independent(number, spares: 1)) <= Unavailability(AnyModel.Independent(number)) * Rounding));

    [Fact]
    public void A_dependency_more_never_helps() => AnyModel.Number.Sample(number =>
    {
        var model = AnyModel.Memoryless(number);
        foreach (var part in Enumerable.Range(0, model.Parts))
        {
            var both = new Block { Name = "both", Kind = BlockKind.AtLeast, Parts = [model.Service, part], Needed = 2 };
            var dependent = model with { Blocks = model.Blocks.Add(both), Service = model.Parts };
            Assert.False(Known(dependent) < Known(model) / Rounding);
        }
    }, iter: 50);

    [Fact]
    public void Minutes_give_the_same_answer_as_hours() => AnyModel.Number.Sample(number =>
    {
        Same(Unavailability(AnyModel.Independent(number)), Unavailability(AnyModel.Independent(number, time: 60)));
        Same(Known(AnyModel.Memoryless(number)) ?? 0, Known(AnyModel.Memoryless(number, time: 60)) ?? 0);
    }, iter: 50);

    [Fact]
    public void More_common_cause_never_lowers_the_unavailability_of_a_pair() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Sample((one, other) =>
    {
        var (less, more) = (Unavailability(SmallModel.PairWithCommonCause(Math.Min(one, other))), Unavailability(SmallModel.PairWithCommonCause(Math.Max(one, other))));
        Assert.True(less <= more * Rounding);
        Same(Redundancy.PairWithCommonCause(Math.Min(one, other), 1e-3, 10), less);
    });

    [Fact]
    public void A_soft_dependency_is_never_worse_than_a_hard_one() => AnyModel.Number.Sample(number =>
    {
        var hard = Unavailability(AnyModel.WithDependencies(number, BlockKind.AtLeast));
        Assert.True(Unavailability(AnyModel.WithDependencies(number, BlockKind.Tolerates)) <= hard * Rounding);
        Assert.True(Unavailability(AnyModel.WithDependencies(number, BlockKind.Fallback)) <= hard * Rounding);
    }, iter: 100);

    [Fact]
    public void Only_the_mean_of_a_repair_counts_for_what_fails_independently() => AnyModel.Number.Sample(number =>
    {
        var exponential = Unavailability(AnyModel.Independent(number));
        Same(exponential, Unavailability(AnyModel.Independent(number, repair: hours => SmallModel.Lognormal(hours, 1.2))));
        Same(exponential, Unavailability(AnyModel.Independent(number, repair: hours => RepairTime.Of("restart", new FixedDuration(hours)))));
    });

    private static void Same(double expected, double actual) => Assert.Equal(1, expected == actual ? 1 : actual / expected, 1e-10);

    /// <summary>The unavailability; nothing where a drawn model has too many states.</summary>
    private static double? Known(FailureModel model) => (ExactAvailability.Of(model) as ExactOutcome.Exact)?.Unavailability;

    private static double Unavailability(FailureModel model) => Assert.IsType<ExactOutcome.Exact>(ExactAvailability.Of(model)).Unavailability;
}

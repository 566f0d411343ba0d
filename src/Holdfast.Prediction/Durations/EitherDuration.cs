using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>One of two, by chance: the restore works the first time, or it does not.</summary>
/// <param name="Probability">The probability of the first.</param>
/// <param name="First">How long it takes if all goes well.</param>
/// <param name="Second">How long it takes otherwise.</param>
internal sealed record EitherDuration(double Probability, DurationDistribution First, DurationDistribution Second) : DurationDistribution
{
    public override double Mean => (Probability * First.Mean) + ((1 - Probability) * Second.Mean);

    public override double AtMost(double hours) => (Probability * First.AtMost(hours)) + ((1 - Probability) * Second.AtMost(hours));

    public override double Sample(ref RandomStream chance) => chance.Uniform() < Probability ? First.Sample(ref chance) : Second.Sample(ref chance);

    public override DurationDistribution Scaled(double factor) => new EitherDuration(Probability, First.Scaled(factor), Second.Scaled(factor));
}

using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>Always the same: a time-out, a probe's interval.</summary>
internal sealed record FixedDuration(double Hours) : DurationDistribution
{
    public override double Mean => Hours;

    public override double AtMost(double hours) => hours >= Hours ? 1 : 0;

    public override double Sample(ref RandomStream chance) => Hours;

    public override DurationDistribution Scaled(double factor) => new FixedDuration(Hours * factor);
}

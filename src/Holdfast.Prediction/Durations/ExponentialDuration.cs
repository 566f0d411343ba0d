using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>Without memory: the closed forms of reliability theory are written for it.</summary>
internal sealed record ExponentialDuration(double MeanHours) : DurationDistribution
{
    public override double Mean => MeanHours;

    public override double AtMost(double hours) => hours <= 0 ? 0 : -double.ExpM1(-hours / MeanHours);

    public override double Sample(ref RandomStream chance) => MeanHours * chance.Exponential();

    public override DurationDistribution Scaled(double factor) => new ExponentialDuration(MeanHours * factor);
}

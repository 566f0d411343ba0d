using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>Anything between two ends alike: what a document states as "60 to 120 s", the time until the next probe.</summary>
internal sealed record UniformDuration(double From, double To) : DurationDistribution
{
    public override double Mean => (From + To) / 2;

    public override double AtMost(double hours) => hours >= To ? 1 : hours < From ? 0 : (hours - From) / (To - From);

    public override double Sample(ref RandomStream chance) => From + ((To - From) * chance.Uniform());

    public override DurationDistribution Scaled(double factor) => new UniformDuration(From * factor, To * factor);
}

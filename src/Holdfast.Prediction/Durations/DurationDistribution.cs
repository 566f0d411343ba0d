using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>How long something takes: a distribution over hours, none below zero.</summary>
internal abstract record DurationDistribution
{
    /// <summary>The mean, in hours.</summary>
    public abstract double Mean { get; }

    /// <summary>The probability that it takes no longer than some hours.</summary>
    public abstract double AtMost(double hours);

    /// <summary>One duration, in hours.</summary>
    public abstract double Sample(ref RandomStream chance);

    /// <summary>The same shape, each duration multiplied: what is not known of a figure is mostly its size.</summary>
    public abstract DurationDistribution Scaled(double factor);
}

using System.Collections.Immutable;
using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Durations;

/// <summary>The steps from a failure to restored service, one after the other.</summary>
internal sealed record Recovery(ImmutableArray<Stage> Stages)
{
    public static Recovery Of(params ReadOnlySpan<Stage> stages) => new([.. stages]);

    public static Recovery Of(string stage, DurationDistribution takes) => Of(new Stage(stage, takes));

    /// <summary>What else ends the outage: whichever comes first.</summary>
    public DurationDistribution? OrElse { get; init; }

    /// <summary>The mean of all steps together, in hours; where something else may end the outage first, a little too high.</summary>
    public double Mean => OrElse is { } other ? Math.Min(other.Mean, Stages.Sum(stage => stage.Takes.Mean)) : Stages.Sum(stage => stage.Takes.Mean);

    public double Sample(ref RandomStream chance)
    {
        var hours = 0.0;
        foreach (var stage in Stages)
            hours += stage.Takes.Sample(ref chance);
        return OrElse is { } other ? Math.Min(hours, other.Sample(ref chance)) : hours;
    }
}

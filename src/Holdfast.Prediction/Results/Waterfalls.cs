using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Results;

/// <summary>Reads the steps of recovery off a model.</summary>
internal static class Waterfalls
{
    /// <summary>The steps after a kind of failure, as its hazards have them, weighed by how often each strikes.</summary>
    public static Waterfall Of(FailureModel model, string scenario)
    {
        var hazards = model.Hazards.Where(hazard => hazard.Scenario == scenario).ToList();
        var rate = hazards.Sum(hazard => hazard.PerHour);
        var steps = new List<(string Name, double Seconds)>();
        foreach (var hazard in hazards)
        {
            foreach (var stage in Felt(model, hazard).Stages)
            {
                var seconds = stage.Takes.Mean * 3600 * hazard.PerHour / rate;
                var known = steps.FindIndex(step => step.Name == stage.Name);
                if (known < 0)
                    steps.Add((stage.Name, seconds));
                else
                    steps[known] = (stage.Name, steps[known].Seconds + seconds);
            }
        }

        return new Waterfall(scenario, [.. steps.Select(step => new WaterfallStep(step.Name, step.Seconds))]);
    }

    /// <summary>Of all that a failure takes down, the recovery that takes longest; where a standby takes over, that is the takeover.</summary>
    private static Recovery Felt(FailureModel model, Hazard hazard) =>
        hazard.Effects.SelectMany(effect => effect.Units.Select(unit => TakeoverOf(model, unit) ?? effect.Recovery)).MaxBy(recovery => recovery.Mean)!;

    private static Recovery? TakeoverOf(FailureModel model, int unit) =>
        model.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Standby && block.Parts.Contains(unit))?.Takes;
}

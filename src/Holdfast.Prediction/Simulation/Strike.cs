using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Simulation;

/// <summary>A hazard laid out for simulation.</summary>
internal readonly struct Strike
{
    /// <summary>How long the only unit is down: a field, since a property would copy it at each draw.</summary>
    public readonly Sampler Takes;

    public Strike(FailureModel model, Hazard hazard)
    {
        IsShock = hazard.IsShock;
        Lines = [.. hazard.Effects.Select(effect => new Line([.. effect.Units], Sampler.Of(effect.Recovery), effect.EachForItself, effect.Crew ?? -1))];
        Unit = hazard is { IsShock: false, Effects: [{ Crew: null, Units: [var unit] }] } ? unit : -1;
        if (Unit >= 0)
            (Takes, Alone) = (Lines[0].Takes, AloneIn(model, Unit));
    }

    /// <summary>What a failure does when nothing else is down.</summary>
    internal enum Effect
    {
        /// <summary>It must be seen: something waits, takes over or is a shock.</summary>
        Unknown,

        /// <summary>Nothing that the service feels.</summary>
        Nothing,

        /// <summary>The service is down until the unit is repaired.</summary>
        Outage,
    }

    public bool IsShock { get; }

    public Line[] Lines { get; }

    /// <summary>The only unit that it takes down, to be repaired by nobody that others wait for; -1 where it is not as simple.</summary>
    public int Unit { get; }


    public Effect Alone { get; }

    private static Effect AloneIn(FailureModel model, int unit)
    {
        // Blocks come after what is in them: one pass finds all that go down with the unit.
        var down = new bool[model.Parts];
        down[unit] = true;
        for (var number = 0; number < model.Blocks.Length; number++)
        {
            var block = model.Blocks[number];
            var lost = block.Parts.Count(part => down[part]);
            if (lost > 0 && block.Kind != BlockKind.AtLeast)
                return Effect.Unknown;
            down[model.Units.Length + number] = lost > block.Parts.Length - block.Needed;
        }

        return down[model.Service] ? Effect.Outage : Effect.Nothing;
    }

    /// <summary>An effect laid out for simulation; no crew has the number -1.</summary>
    internal sealed class Line(int[] units, Sampler takes, bool eachForItself, int crew)
    {
        public readonly Sampler Takes = takes;

        public int[] Units { get; } = units;

        public bool EachForItself { get; } = eachForItself;

        public int Crew { get; } = crew;
    }
}

using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Simulation;

/// <summary>A model laid out for simulation: for each part the blocks above it, in flat arrays. Never changes; read by all threads.</summary>
internal sealed class Wiring
{
    private readonly int[] partStart;
    private readonly int[] parts;

    public Wiring(FailureModel model)
    {
        Model = model;
        Strikes = [.. model.Hazards.Select(hazard => new Strike(model, hazard))];
        Takes = [.. model.Blocks.Select(block => block.Takes is { } takes ? Sampler.Of(takes) : default)];
        Uncovered = [.. model.Blocks.Select(block => block.Uncovered is { } uncovered ? Sampler.Of(uncovered) : default)];
        Coverage = [.. model.Blocks.Select(block => block.Coverage)];
        HasStandby = model.Blocks.Any(block => block.Kind == BlockKind.Standby);
        partStart = new int[model.Blocks.Length + 1];
        for (var block = 0; block < model.Blocks.Length; block++)
            partStart[block + 1] = partStart[block] + model.Blocks[block].Parts.Length;
        parts = [.. model.Blocks.SelectMany(block => block.Parts)];
        (LinkStart, Links) = BlocksAbove(model);
    }

    public FailureModel Model { get; }

    /// <summary>The hazards, by number.</summary>
    public Strike[] Strikes { get; }

    /// <summary>How long a block's takeover, patience or fallback takes.</summary>
    public Sampler[] Takes { get; }

    public Sampler[] Uncovered { get; }

    public double[] Coverage { get; }

    public bool HasStandby { get; }

    /// <summary>Where the blocks above a part begin in <see cref="Links"/>.</summary>
    public int[] LinkStart { get; }

    public Link[] Links { get; }

    public int PartOf(int block, int slot) => parts[partStart[block] + slot];

    private static (int[] Start, Link[] Links) BlocksAbove(FailureModel model)
    {
        var start = new int[model.Parts + 1];
        foreach (var part in model.Blocks.SelectMany(block => block.Parts))
            start[part + 1]++;
        for (var part = 0; part < model.Parts; part++)
            start[part + 1] += start[part];
        var next = start[..^1];
        var links = new Link[start[^1]];
        for (var number = 0; number < model.Blocks.Length; number++)
        {
            var block = model.Blocks[number];
            for (var slot = 0; slot < block.Parts.Length; slot++)
                links[next[block.Parts[slot]]++] = new Link(block.Kind, number, slot, block.Parts.Length - block.Needed + 1);
        }

        return (start, links);
    }

    /// <summary>A block above a part.</summary>
    /// <param name="Kind">The block's kind.</param>
    /// <param name="Block">Its number among the blocks.</param>
    /// <param name="Slot">Which of its parts the part is.</param>
    /// <param name="Limit">How many of its parts must be down for it to be down.</param>
    internal readonly record struct Link(BlockKind Kind, int Block, int Slot, int Limit);
}

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
        Hazards = [.. model.Hazards];
        Kinds = [.. model.Blocks.Select(block => block.Kind)];
        Spare = [.. model.Blocks.Select(block => block.Parts.Length - block.Needed)];
        Takes = [.. model.Blocks.Select(block => block.Takes)];
        Uncovered = [.. model.Blocks.Select(block => block.Uncovered)];
        Coverage = [.. model.Blocks.Select(block => block.Coverage)];
        partStart = new int[model.Blocks.Length + 1];
        for (var block = 0; block < model.Blocks.Length; block++)
            partStart[block + 1] = partStart[block] + model.Blocks[block].Parts.Length;
        parts = [.. model.Blocks.SelectMany(block => block.Parts)];
        (AboveStart, Above, Slot) = BlocksAbove(model);
    }

    public FailureModel Model { get; }

    public Hazard[] Hazards { get; }

    public BlockKind[] Kinds { get; }

    /// <summary>How many parts of a block may be down.</summary>
    public int[] Spare { get; }

    public Recovery?[] Takes { get; }

    public Recovery?[] Uncovered { get; }

    public double[] Coverage { get; }

    /// <summary>Where the blocks above a part begin in <see cref="Above"/>.</summary>
    public int[] AboveStart { get; }

    public int[] Above { get; }

    /// <summary>Which of the block's parts it is, at the same index as in <see cref="Above"/>.</summary>
    public int[] Slot { get; }

    public int PartOf(int block, int slot) => parts[partStart[block] + slot];

    private static (int[] Start, int[] Above, int[] Slot) BlocksAbove(FailureModel model)
    {
        var start = new int[model.Parts + 1];
        foreach (var part in model.Blocks.SelectMany(block => block.Parts))
            start[part + 1]++;
        for (var part = 0; part < model.Parts; part++)
            start[part + 1] += start[part];
        var next = start[..^1];
        var above = new int[start[^1]];
        var slots = new int[start[^1]];
        for (var block = 0; block < model.Blocks.Length; block++)
        {
            for (var slot = 0; slot < model.Blocks[block].Parts.Length; slot++)
            {
                var index = next[model.Blocks[block].Parts[slot]]++;
                (above[index], slots[index]) = (block, slot);
            }
        }

        return (start, above, slots);
    }
}

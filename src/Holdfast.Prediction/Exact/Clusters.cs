using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Exact;

/// <summary>The parts of a model in groups that know nothing of each other: within one, a failure, a crew, a takeover or a timer is shared.</summary>
/// <remarks>Shocks join nothing: what is hit by nothing else is down while a shock lasts, which is an event of its own.</remarks>
internal sealed class Clusters
{
    private readonly int[] above;

    public Clusters(FailureModel model)
    {
        above = [.. Enumerable.Range(0, model.Parts)];
        foreach (var hazard in model.Hazards.Where(hazard => !hazard.IsShock))
            JoinAll(hazard.Effects.SelectMany(effect => effect.Units));
        var repairs = model.Hazards.SelectMany(hazard => hazard.Effects).Where(effect => effect.Crew is not null);
        foreach (var crew in repairs.GroupBy(effect => effect.Crew))
            JoinAll(crew.SelectMany(effect => effect.Units));
        for (var block = 0; block < model.Blocks.Length; block++)
        {
            if (model.Blocks[block].Kind != BlockKind.AtLeast)
                JoinBelow(model, model.Units.Length + block);
        }

        Members = Enumerable.Range(0, model.Parts).GroupBy(Root).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The parts of each cluster, in order, by the cluster's number.</summary>
    public IReadOnlyDictionary<int, int[]> Members { get; }

    /// <summary>The number of the cluster that holds a part.</summary>
    public int Of(int part) => Root(part);

    private void JoinBelow(FailureModel model, int part)
    {
        if (part < model.Units.Length)
            return;
        foreach (var below in model.Blocks[part - model.Units.Length].Parts)
        {
            above[Root(below)] = Root(part);
            JoinBelow(model, below);
        }
    }

    private void JoinAll(IEnumerable<int> units)
    {
        var first = -1;
        foreach (var unit in units)
        {
            if (first < 0)
                first = unit;
            above[Root(unit)] = Root(first);
        }
    }

    private int Root(int part)
    {
        while (above[part] != part)
            part = above[part] = above[above[part]];
        return part;
    }
}

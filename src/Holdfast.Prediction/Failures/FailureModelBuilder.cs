using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Failures;

/// <summary>Puts a model together: first the units, then blocks of what is there.</summary>
internal sealed class FailureModelBuilder
{
    private readonly List<string> units = [];
    private readonly List<PendingBlock> blocks = [];
    private readonly List<Hazard> hazards = [];
    private readonly List<int> crews = [];

    /// <summary>A part that fails and recovers by itself.</summary>
    public Part Unit(string name)
    {
        units.Add(name);
        return new Part(units.Count - 1, IsBlock: false);
    }

    public Part All(string name, params IReadOnlyList<Part> parts) => AtLeast(name, parts.Count, parts);

    public Part Any(string name, params IReadOnlyList<Part> parts) => AtLeast(name, 1, parts);

    /// <summary>Up while at least so many parts are.</summary>
    public Part AtLeast(string name, int needed, params IReadOnlyList<Part> parts)
    {
        if (parts.Count == 1 && needed == 1)
            return parts[0];
        return Add(new Block { Name = name, Kind = BlockKind.AtLeast, Parts = [], Needed = needed }, parts);
    }

    /// <summary>One serves, the other stands by.</summary>
    public Part Standby(string name, Part serving, Part standby, Recovery takes, double coverage = 1, Recovery? uncovered = null) =>
        Add(new Block { Name = name, Kind = BlockKind.Standby, Parts = [], Takes = takes, Coverage = coverage, Uncovered = uncovered ?? takes }, [serving, standby]);

    /// <summary>Not felt until the part has been down for some hours.</summary>
    public Part Tolerates(string name, Part part, DurationDistribution hours) =>
        Add(new Block { Name = name, Kind = BlockKind.Tolerates, Parts = [], Takes = Recovery.Of("tolerated", hours) }, [part]);

    /// <summary>Not felt any more once people go on by hand.</summary>
    public Part Fallback(string name, Part part, DurationDistribution hours) =>
        Add(new Block { Name = name, Kind = BlockKind.Fallback, Parts = [], Takes = Recovery.Of("fall back", hours) }, [part]);

    /// <summary>People who can repair so many things at once.</summary>
    public int Crew(int size)
    {
        crews.Add(size);
        return crews.Count - 1;
    }

    public void Add(Hazard hazard) => hazards.Add(hazard);

    /// <summary>A unit that fails by itself.</summary>
    public Part Unit(string name, string scenario, double perHour, Recovery recovery, int? crew = null)
    {
        var unit = Unit(name);
        Add(new Hazard { Name = name, Scenario = scenario, Component = name, PerHour = perHour, Effects = [new Effect([unit.Number], recovery, EachForItself: false, crew)] });
        return unit;
    }

    public FailureModel Build(Part service, Part? fullService = null)
    {
        return new FailureModel
        {
            Units = [.. units],
            Blocks = [.. blocks.Select(pending => pending.Block with { Parts = [.. pending.Parts.Select(Number)] })],
            Hazards = [.. hazards],
            Service = Number(service),
            FullService = Number(fullService ?? service),
            Crews = [.. crews],
        };

        // Blocks are numbered after the last unit, which nobody knows before all are there.
        int Number(Part part) => part.IsBlock ? units.Count + part.Number : part.Number;
    }

    private Part Add(Block block, IReadOnlyList<Part> parts)
    {
        blocks.Add(new PendingBlock(block, parts));
        return new Part(blocks.Count - 1, IsBlock: true);
    }

    private sealed record PendingBlock(Block Block, IReadOnlyList<Part> Parts);
}

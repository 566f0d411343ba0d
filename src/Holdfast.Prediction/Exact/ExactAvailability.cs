using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Exact;

/// <summary>The unavailability of a model without chance, where its structure allows it; it agrees with what the simulation converges to.</summary>
/// <remarks>
/// The parts are taken apart into clusters that are independent of each other. A unit by itself is an alternating renewal process, whatever its
/// distributions; a cluster without memory is a Markov chain; a shock is a queue with unlimited servers, of which only whether it is empty counts.
/// Blocks above them are one decision diagram. What is only nearly so, such as a unit that fails by itself and is hit by a shock too
/// (it does not fail while the shock lasts, which ties it to all others that the shock hits), is not called exact.
/// </remarks>
internal sealed class ExactAvailability
{
    private readonly FailureModel model;
    private readonly Clusters clusters;
    private readonly DecisionDiagram diagram = new();
    private readonly int?[] downs;
    private readonly int?[] shocks;
    private readonly List<int>[] own;
    private readonly List<int>[] shared;
    private string? obstacle;

    private ExactAvailability(FailureModel model)
    {
        this.model = model;
        clusters = new Clusters(model);
        downs = new int?[model.Parts];
        shocks = new int?[model.Hazards.Length];
        own = [.. model.Units.Select(_ => new List<int>())];
        shared = [.. model.Units.Select(_ => new List<int>())];
        for (var hazard = 0; hazard < model.Hazards.Length; hazard++)
        {
            foreach (var unit in model.Hazards[hazard].Effects.SelectMany(effect => effect.Units))
                (model.Hazards[hazard].IsShock ? shared : own)[unit].Add(hazard);
        }
    }

    /// <summary>The unavailability of a model's service.</summary>
    public static ExactOutcome Of(FailureModel model) => Of(model, model.Service);

    /// <summary>The unavailability of one part of a model.</summary>
    public static ExactOutcome Of(FailureModel model, int part)
    {
        var solver = new ExactAvailability(model);
        var down = solver.Down(part);
        if (solver.diagram.IsTooLarge)
            solver.obstacle ??= "its blocks are too entangled for a decision diagram";
        return solver.obstacle is { } because ? new ExactOutcome.NotExact(because) : new ExactOutcome.Exact(solver.diagram.Probability(down));
    }

    /// <summary>The statement that a part is down.</summary>
    private int Down(int part)
    {
        if (obstacle is not null || diagram.IsTooLarge)
            return DecisionDiagram.Never;
        if (downs[part] is { } known)
            return known;
        var members = clusters.Members[clusters.Of(part)];
        if (members.Length > 1)
        {
            Solve(members);
            return downs[part] ?? DecisionDiagram.Never;
        }

        var down = part < model.Units.Length ? UnitDown(part) : BlockDown(model.Blocks[part - model.Units.Length]);
        downs[part] = down;
        return down;
    }

    private int BlockDown(Block block) => diagram.AtLeast(block.Parts.Length - block.Needed + 1, [.. block.Parts.Select(Down)]);

    private int UnitDown(int unit)
    {
        if (own[unit].Count > 0 && shared[unit].Count > 0)
            return Obstacle($"'{model.Units[unit]}' fails by itself and is hit by '{model.Hazards[shared[unit][0]].Name}', and does not fail by itself while that lasts");
        return own[unit].Count > 0 ? OwnFailures([unit]) : shared[unit].Aggregate(DecisionDiagram.Never, (down, shock) => diagram.Or(down, Shock(shock)));
    }

    /// <summary>The statement that some units that always fail and recover together are down.</summary>
    private int OwnFailures(int[] units)
    {
        var load = 0.0;
        foreach (var hazard in own[units[0]].Select(number => model.Hazards[number]))
        {
            if (own[units[0]].Count(number => ReferenceEquals(model.Hazards[number], hazard)) > 1)
                return Obstacle($"'{hazard.Name}' takes '{model.Units[units[0]]}' down twice at once");
            load += hazard.PerHour * MeanHours(hazard, hazard.Effects.First(effect => effect.Units.Contains(units[0])).Recovery);
        }

        return obstacle is null ? diagram.Event(AlternatingRenewal.Unavailability(load, 1)) : DecisionDiagram.Never;
    }

    /// <summary>The statement that a shock lasts: at least one of a stream of overlapping ones.</summary>
    private int Shock(int number)
    {
        if (shocks[number] is { } known)
            return known;
        var shock = model.Hazards[number];
        if (shock.Effects is not [{ } effect] || (effect.EachForItself && effect.Units.Length > 1))
            return Obstacle($"what '{shock.Name}' hits begins to be down together and recovers apart");
        if (effect.Crew is not null)
            return Obstacle($"what '{shock.Name}' hits waits for a crew");
        var lasts = PoissonOutages.ProbabilityOfAny(shock.PerHour * MeanHours(shock, effect.Recovery));
        var statement = obstacle is null ? diagram.Event(lasts) : DecisionDiagram.Never;
        shocks[number] = statement;
        return statement;
    }

    private double MeanHours(Hazard hazard, Recovery recovery)
    {
        if (hazard.Window is not null)
            Obstacle($"'{hazard.Name}' happens in some hours of the week only");
        if (recovery.OrElse is not null)
            Obstacle($"the recovery from '{hazard.Name}' ends in one of two ways, whichever is first");
        return recovery.Mean;
    }

    /// <summary>Solves a cluster of several parts, and notes the statement that it is down for each.</summary>
    private void Solve(int[] members)
    {
        var units = members.Where(part => part < model.Units.Length).ToArray();
        if (units.FirstOrDefault(unit => shared[unit].Count > 0, -1) is >= 0 and var hit)
        {
            Obstacle($"'{model.Units[hit]}' is hit by '{model.Hazards[shared[hit][0]].Name}' and tied to others by a crew, a takeover, a timer or another failure");
        }
        else if (units.Length == members.Length && units.All(unit => FailsWith(unit, units)))
        {
            var down = OwnFailures(units);
            foreach (var unit in units)
                downs[unit] = down;
        }
        else
        {
            SolveAsChain(members, [.. units.SelectMany(unit => own[unit]).Distinct().Order()]);
        }
    }

    /// <summary>Whether all that takes a unit down takes down all of some units, for the same time.</summary>
    private bool FailsWith(int unit, int[] units) => own[unit].TrueForAll(number =>
        model.Hazards[number].Effects is [{ EachForItself: false, Crew: null } effect] && effect.Units.Length == units.Length && effect.Units.ToHashSet().SetEquals(units));

    private void SolveAsChain(int[] members, int[] hazards)
    {
        var space = new StateSpace(model, members, hazards);
        if (space.Obstacle is not null)
        {
            Obstacle(space.Obstacle);
            return;
        }

        var shares = space.Shares();
        var possibilities = shares.Keys.ToArray();
        var oneOf = diagram.OneOf([.. possibilities.Select(possibility => shares[possibility])]);
        for (var index = 0; index < members.Length; index++)
            downs[members[index]] = oneOf([.. possibilities.Select(possibility => possibility[index] == StateMachine.IsDown)]);
    }

    private int Obstacle(string because)
    {
        obstacle ??= because;
        return DecisionDiagram.Never;
    }
}

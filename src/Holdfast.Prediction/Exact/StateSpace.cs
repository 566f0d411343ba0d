using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Exact;

/// <summary>All states that some parts of a model get into, when every duration in it is without memory.</summary>
internal sealed class StateSpace
{
    /// <summary>Solving takes the third power of it: about a second with so many.</summary>
    private const int MostStates = 1_000;

    private readonly FailureModel model;
    private readonly int[] members;
    private readonly int[] hazards;
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> downs = [];
    private readonly List<StateMachine> machines = [];
    private readonly List<(int Source, int Target, double PerHour)> ways = [];

    /// <param name="model">The model.</param>
    /// <param name="members">The parts, which nothing outside them influences.</param>
    /// <param name="hazards">What takes them down.</param>
    public StateSpace(FailureModel model, int[] members, int[] hazards)
    {
        this.model = model;
        this.members = members;
        this.hazards = hazards;
        Obstacle = FindObstacle();
        if (Obstacle is not null)
            return;
        NumberOf(new StateMachine(model, members) { Chance = _ => true });
        for (var state = 0; state < machines.Count && Obstacle is null; state++)
        {
            Leave(state);
            if (machines.Count > MostStates)
                Obstacle = $"{Named(members[^1])} is one of {members.Length} parts that depend on each other, which have more than {MostStates} states together";
        }
    }

    /// <summary>Why there is no such thing; null when there is.</summary>
    public string? Obstacle { get; }

    /// <summary>The long-run share of time in which exactly some members are down, by a text with a digit for each member.</summary>
    public IReadOnlyDictionary<string, double> Shares()
    {
        var lasting = Lasting();
        var place = lasting.Select((state, index) => (state, index)).ToDictionary(entry => entry.state, entry => entry.index);
        var chain = new MarkovChain(lasting.Count);
        foreach (var way in ways.Where(way => place.ContainsKey(way.Source)))
            chain.Add(place[way.Source], place[way.Target], way.PerHour);
        var shares = chain.SteadyState();
        return lasting.Select((state, index) => (Down: downs[state], Share: shares[index])).GroupBy(entry => entry.Down)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Share));
    }

    /// <summary>The states that are seen again and again, beginning with one to which all lead.</summary>
    private List<int> Lasting()
    {
        // Where a standby never fails, the first takeover is the last, and the state before it is never seen again.
        var (onward, back) = (ways.ToLookup(way => way.Source, way => way.Target), ways.ToLookup(way => way.Target, way => way.Source));
        var state = 0;
        while (true)
        {
            var reached = Reached(onward, state);
            var leading = Reached(back, state).ToHashSet();
            var beyond = reached.FindIndex(other => !leading.Contains(other));
            if (beyond < 0)
                return reached;
            state = reached[beyond];
        }
    }

    private static List<int> Reached(ILookup<int, int> steps, int from)
    {
        var (reached, seen) = (new List<int> { from }, new HashSet<int> { from });
        for (var index = 0; index < reached.Count; index++)
            reached.AddRange(steps[reached[index]].Where(seen.Add));
        return reached;
    }

    private void Leave(int state)
    {
        foreach (var hazard in hazards)
            Go(state, model.Hazards[hazard].PerHour, machine => machine.Strike(model.Hazards[hazard]));
        var endings = machines[state].Endings().Select(ending => ending.MeanHours).ToArray();
        for (var index = 0; index < endings.Length; index++)
        {
            var ending = index;
            Go(state, 1 / endings[index], machine => machine.Endings().ElementAt(ending).End());
        }
    }

    /// <summary>Follows an event wherever chance may lead it: each run of it takes the decisions of the last, but for the last "yes" that was not yet a "no".</summary>
    private void Go(int source, double perHour, Action<StateMachine> happens)
    {
        var decisions = new List<bool>();
        do
        {
            var (taken, probability) = (0, 1.0);
            var machine = machines[source].Copy(Decide);
            happens(machine);
            if (probability > 0)
                ways.Add((source, NumberOf(machine), perHour * probability));
            while (decisions.Count > 0 && !decisions[^1])
                decisions.RemoveAt(decisions.Count - 1);
            if (decisions.Count > 0)
                decisions[^1] = false;

            bool Decide(double yes)
            {
                if (taken == decisions.Count)
                    decisions.Add(true);
                var decision = decisions[taken++];
                probability *= decision ? yes : 1 - yes;
                return decision;
            }
        }
        while (decisions.Count > 0);
    }

    private int NumberOf(StateMachine machine)
    {
        var (down, state) = machine.Describe();
        if (numbers.TryGetValue(state, out var number))
            return number;
        downs.Add(down);
        machines.Add(machine);
        return numbers[state] = machines.Count - 1;
    }

    private string? FindObstacle()
    {
        foreach (var hazard in hazards.Select(number => model.Hazards[number]))
        {
            if (hazard.Window is not null)
                return $"'{hazard.Name}' happens in some hours of the week only";
            if (hazard.Effects.Any(effect => !IsMemoryless(effect.Recovery)))
                return $"the recovery from '{hazard.Name}' is not exponential, and more than its mean counts here";
            if (hazard.Effects.Any(effect => effect.Crew is not null && !effect.EachForItself && effect.Units.Length > 1))
                return $"'{hazard.Name}' keeps a crew busy with several parts that take the same time";
        }

        foreach (var block in members.Where(part => part >= model.Units.Length).Select(part => model.Blocks[part - model.Units.Length]))
        {
            if ((block.Takes is { } takes && !IsMemoryless(takes)) || (block.Coverage < 1 && !IsMemoryless(block.Uncovered!)))
                return $"what '{block.Name}' waits for is not exponential";
        }

        return null;
    }

    private static bool IsMemoryless(Recovery recovery) => recovery is { OrElse: null, Stages: [{ Takes: ExponentialDuration { MeanHours: > 0 } }] };

    private string Named(int part) => part < model.Units.Length ? $"'{model.Units[part]}'" : $"'{model.Blocks[part - model.Units.Length].Name}'";
}

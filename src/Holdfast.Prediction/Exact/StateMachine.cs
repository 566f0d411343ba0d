using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Exact;

/// <summary>One state of some parts of a model without memory, and what happens to it: the rules of the simulation, with chance left to the caller.</summary>
internal sealed class StateMachine
{
    public const char IsDown = '1';
    private const int Idle = 0;
    private const int Running = 1;
    private const int Over = 2;

    private readonly FailureModel model;
    private readonly int[] members;
    private readonly bool[] down;
    private readonly List<int>[] above;
    private readonly int[] missing;

    /// <summary>For a block that waits whether it does; for a standby also whether the takeover works.</summary>
    private readonly int[] timers;
    private readonly int[] serving;
    private readonly List<Repair> repairs = [];

    public StateMachine(FailureModel model, int[] members)
    {
        this.model = model;
        this.members = members;
        down = new bool[model.Parts];
        missing = new int[model.Blocks.Length];
        timers = new int[model.Blocks.Length];
        serving = new int[model.Blocks.Length];
        above = [.. Enumerable.Range(0, model.Parts).Select(_ => new List<int>())];
        foreach (var block in members.Where(part => part >= model.Units.Length).Select(part => part - model.Units.Length))
        {
            foreach (var part in model.Blocks[block].Parts)
                above[part].Add(block);
        }
    }

    /// <summary>Decides what is left to chance: whether something of a probability is so.</summary>
    public required Func<double, bool> Chance { get; init; }

    /// <summary>What would come to an end next, and at which mean time; the rest of a crew's queue is not begun.</summary>
    public IEnumerable<(Action End, double MeanHours)> Endings()
    {
        foreach (var repair in repairs)
        {
            if (repair.Crew is not { } crew || repairs.Where(other => other.Crew == crew).Take(model.Crews[crew]).Contains(repair))
                yield return (() => End(repair), repair.MeanHours);
        }

        foreach (var block in members.Where(part => part >= model.Units.Length).Select(part => part - model.Units.Length))
        {
            if (timers[block] is not Idle && (model.Blocks[block].Kind == BlockKind.Standby || timers[block] == Running))
                yield return (() => EndWait(block), (timers[block] == Running ? model.Blocks[block].Takes! : model.Blocks[block].Uncovered!).Mean);
        }
    }

    /// <summary>A failure happens.</summary>
    public void Strike(Hazard hazard)
    {
        foreach (var effect in hazard.Effects)
        {
            var struck = effect.Units.Distinct().Where(unit => !down[unit]).ToArray();
            if (effect.EachForItself || effect.Crew is not null)
                repairs.AddRange(struck.Select(unit => new Repair([unit], effect.Recovery.Mean, effect.Crew)));
            else if (struck.Length > 0)
                repairs.Add(new Repair(struck, effect.Recovery.Mean, Crew: null));
            foreach (var unit in struck)
                GoDown(unit);
        }
    }

    /// <summary>The state as text: which members are down, what is under repair, and what the blocks wait for.</summary>
    public (string Down, string State) Describe()
    {
        var downs = string.Concat(members.Select(part => down[part] ? IsDown : '0'));
        var waits = members.Where(part => part >= model.Units.Length).Select(part => part - model.Units.Length).Select(block => $"{timers[block]}{serving[block]}");
        var atOnce = repairs.Where(repair => repair.Crew is null).Select(repair => repair.ToString()).Order(StringComparer.Ordinal);
        var queues = repairs.Where(repair => repair.Crew is not null).GroupBy(repair => repair.Crew!.Value).OrderBy(queue => queue.Key)
            .Select(queue => string.Join('/', queue.Select(repair => repair.ToString())));
        return (downs, $"{downs};{string.Join(',', waits)};{string.Join(',', atOnce)};{string.Join(',', queues)}");
    }

    public StateMachine Copy(Func<double, bool> chance)
    {
        var copy = new StateMachine(model, members) { Chance = chance };
        down.CopyTo(copy.down, 0);
        missing.CopyTo(copy.missing, 0);
        timers.CopyTo(copy.timers, 0);
        serving.CopyTo(copy.serving, 0);
        copy.repairs.AddRange(repairs);
        return copy;
    }

    private void End(Repair repair)
    {
        repairs.Remove(repair);
        foreach (var unit in repair.Units)
            GoUp(unit);
    }

    private void EndWait(int block)
    {
        var wasRunning = timers[block];
        timers[block] = Over;
        switch (model.Blocks[block].Kind)
        {
            case BlockKind.Tolerates:
                GoDown(model.Units.Length + block);
                break;
            case BlockKind.Fallback:
                GoUp(model.Units.Length + block);
                break;
            case BlockKind.Standby when wasRunning is not Idle:
                timers[block] = Idle;
                var parts = model.Blocks[block].Parts;
                if (!down[parts[1 - serving[block]]])
                    serving[block] = 1 - serving[block];
                if (!down[parts[serving[block]]])
                    GoUp(model.Units.Length + block);
                break;
            default:
                throw new InvalidOperationException("Only blocks that wait have something due.");
        }
    }

    private void GoDown(int part)
    {
        down[part] = true;
        foreach (var block in above[part])
        {
            var described = model.Blocks[block];
            var number = model.Units.Length + block;
            switch (described.Kind)
            {
                case BlockKind.AtLeast when ++missing[block] == described.Parts.Length - described.Needed + 1:
                    GoDown(number);
                    break;
                case BlockKind.Standby when !down[number] && described.Parts[serving[block]] == part:
                    if (!down[described.Parts[1 - serving[block]]])
                        timers[block] = Chance(described.Coverage) ? Running : Over;
                    GoDown(number);
                    break;
                case BlockKind.Tolerates:
                    timers[block] = Running;
                    break;
                case BlockKind.Fallback:
                    timers[block] = Running;
                    GoDown(number);
                    break;
                default:
                    break;
            }
        }
    }

    private void GoUp(int part)
    {
        down[part] = false;
        foreach (var block in above[part])
        {
            var described = model.Blocks[block];
            var number = model.Units.Length + block;
            switch (described.Kind)
            {
                case BlockKind.AtLeast when missing[block]-- == described.Parts.Length - described.Needed + 1:
                    GoUp(number);
                    break;
                case BlockKind.Standby when down[number] && timers[block] == Idle:
                    serving[block] = described.Parts[0] == part ? 0 : 1;
                    GoUp(number);
                    break;
                case BlockKind.Tolerates:
                case BlockKind.Fallback:
                    timers[block] = Idle;
                    if (down[number])
                        GoUp(number);
                    break;
                default:
                    break;
            }
        }
    }

    private sealed record Repair(int[] Units, double MeanHours, int? Crew)
    {
        public override string ToString() => $"{string.Join('+', Units)}*{MeanHours:R}";
    }
}

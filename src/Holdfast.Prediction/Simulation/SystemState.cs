using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Simulation;

/// <summary>The state of a model as failures strike and repairs end. It is quiet when everything is up and nothing is pending.</summary>
/// <remarks>Flat arrays and numbers: an event takes some tens of nanoseconds, and nothing is allocated once the buffers have grown.</remarks>
internal sealed class SystemState
{
    private readonly Wiring wiring;
    private readonly FailureModel model;
    private readonly Strike[] strikes;
    private readonly Wiring.Link[] links;
    private readonly int[] linkStart;
    private readonly int units;
    private readonly int service;
    private readonly int fullService;
    private readonly bool[] down;
    private readonly double[] repaired;
    private readonly int[] missing;
    private readonly int[] stamps;
    private readonly int[] causes;
    private readonly int[] serving;
    private readonly bool[] isTakingOver;
    private readonly double[][] crewFree;
    private readonly Agenda agenda = new();
    private readonly List<Outage> outages = [];
    private double now;
    private int cause;
    private double serviceDown;
    private int serviceCause;
    private double fullDown;
    private int fullCause;

    public SystemState(Wiring wiring)
    {
        this.wiring = wiring;
        model = wiring.Model;
        (strikes, links, linkStart) = (wiring.Strikes, wiring.Links, wiring.LinkStart);
        (units, service, fullService) = (model.Units.Length, model.Service, model.FullService);
        down = new bool[model.Parts];
        repaired = new double[model.Units.Length];
        missing = new int[model.Blocks.Length];
        stamps = new int[model.Blocks.Length];
        causes = new int[model.Blocks.Length];
        serving = new int[model.Blocks.Length];
        isTakingOver = new bool[model.Blocks.Length];
        crewFree = [.. model.Crews.Select(size => new double[size])];
    }

    /// <summary>When something is due next, in hours; infinite when the state is quiet.</summary>
    public double NextDue => agenda.Next;

    /// <summary>When the last of what is pending is due, in hours since the cycle began; of what a shock has prolonged, the new end.</summary>
    public double LastDue { get; private set; }

    public bool IsQuiet => agenda.Count == 0;

    public bool IsServiceDown => down[service];

    /// <summary>How many failures and repairs there have been.</summary>
    public long Events { get; private set; }

    /// <summary>The outages that have ended since they were last cleared.</summary>
    public List<Outage> Outages => outages;

    /// <summary>A failure happens.</summary>
    public void Strike(int hazard, double time, ref RandomStream chance)
    {
        ref readonly var strike = ref strikes[hazard];
        if (strike.Unit >= 0)
        {
            StrikeUnit(hazard, time, down[strike.Unit] ? 0 : strike.Takes.Sample(ref chance), ref chance);
            return;
        }

        now = time;
        cause = hazard;
        Events++;
        foreach (var line in strike.Lines)
        {
            var together = line.EachForItself ? 0 : line.Takes.Sample(ref chance);
            foreach (var unit in line.Units)
            {
                var takes = line.EachForItself ? line.Takes.Sample(ref chance) : together;
                if (!down[unit])
                {
                    repaired[unit] = RepairEnds(line.Crew, takes);
                    Await(repaired[unit], unit, 0);
                    GoDown(unit, ref chance);
                }
                else if (strike.IsShock && now + takes > repaired[unit])
                {
                    repaired[unit] = now + takes;
                    Await(repaired[unit], unit, 0);
                }
            }
        }
    }

    /// <summary>A failure of a single unit happens, of which the caller has drawn how long it lasts.</summary>
    public void StrikeUnit(int hazard, double time, double takes, ref RandomStream chance)
    {
        now = time;
        cause = hazard;
        Events++;
        var unit = strikes[hazard].Unit;
        if (down[unit])
            return;
        repaired[unit] = time + takes;
        Await(time + takes, unit, 0);
        GoDown(unit, ref chance);
    }

    /// <summary>What is due next happens.</summary>
    public void Proceed(ref RandomStream chance)
    {
        var due = agenda.Take();
        now = due.Time;
        if (due.Part < units)
        {
            // A shock may have prolonged it: then a later entry stands for the same unit.
            if (!down[due.Part] || due.Time < repaired[due.Part])
                return;
            Events++;
            GoUp(due.Part, ref chance);
            return;
        }

        var block = due.Part - units;
        if (due.Stamp != stamps[block])
            return;
        cause = causes[block];
        switch (model.Blocks[block].Kind)
        {
            case BlockKind.Tolerates:
                GoDown(due.Part, ref chance);
                break;
            case BlockKind.Fallback:
                GoUp(due.Part, ref chance);
                break;
            case BlockKind.Standby:
                EndTakeover(block, ref chance);
                break;
            case BlockKind.AtLeast:
            default:
                throw new InvalidOperationException("Only blocks that wait have something due.");
        }
    }

    /// <summary>Time begins anew in a quiet state.</summary>
    public void StartCycle()
    {
        (now, LastDue) = (0, 0);
        foreach (var crew in crewFree)
            Array.Clear(crew);
    }

    /// <summary>Notes which part of each standby serves: all that a quiet state remembers.</summary>
    public void Remember(int[] servingBefore) => serving.CopyTo(servingBefore, 0);

    /// <summary>Returns to the quiet state that was noted.</summary>
    public void Recall(int[] servingBefore) => servingBefore.CopyTo(serving, 0);

    /// <summary>Everything is up, nothing is pending, and no time has passed.</summary>
    public void Reset()
    {
        Array.Clear(down);
        Array.Clear(missing);
        Array.Clear(serving);
        Array.Clear(isTakingOver);
        foreach (var crew in crewFree)
            Array.Clear(crew);
        agenda.Clear();
        outages.Clear();
        now = 0;
    }

    private double RepairEnds(int crew, double takes)
    {
        if (crew < 0)
            return now + takes;
        var free = crewFree[crew];
        var first = 0;
        for (var member = 1; member < free.Length; member++)
        {
            if (free[member] < free[first])
                first = member;
        }

        return free[first] = Math.Max(now, free[first]) + takes;
    }

    private void GoDown(int part, ref RandomStream chance)
    {
        down[part] = true;
        if (part == service)
            (serviceDown, serviceCause) = (now, cause);
        if (part == fullService)
            (fullDown, fullCause) = (now, cause);
        for (var index = linkStart[part]; index < linkStart[part + 1]; index++)
        {
            ref readonly var link = ref links[index];
            var block = link.Block;
            switch (link.Kind)
            {
                case BlockKind.AtLeast:
                    if (++missing[block] == link.Limit)
                        GoDown(units + block, ref chance);
                    break;
                case BlockKind.Standby:
                    LoseOne(block, link.Slot, ref chance);
                    break;
                case BlockKind.Tolerates:
                    Schedule(block, wiring.Takes[block].Sample(ref chance));
                    break;
                case BlockKind.Fallback:
                    Schedule(block, wiring.Takes[block].Sample(ref chance));
                    if (!down[units + block])
                        GoDown(units + block, ref chance);
                    break;
                default:
                    throw new InvalidOperationException("A block of a kind that nobody wires.");
            }
        }
    }

    private void GoUp(int part, ref RandomStream chance)
    {
        down[part] = false;
        if (part == service)
            outages.Add(new Outage(serviceDown, now, serviceCause, IsDegraded: false));
        if (part == fullService)
            outages.Add(new Outage(fullDown, now, fullCause, IsDegraded: true));
        for (var index = linkStart[part]; index < linkStart[part + 1]; index++)
        {
            ref readonly var link = ref links[index];
            var block = link.Block;
            switch (link.Kind)
            {
                case BlockKind.AtLeast:
                    if (missing[block]-- == link.Limit)
                        GoUp(units + block, ref chance);
                    break;
                case BlockKind.Standby:
                    RegainOne(block, link.Slot, ref chance);
                    break;
                case BlockKind.Tolerates:
                case BlockKind.Fallback:
                    stamps[block]++;
                    if (down[units + block])
                        GoUp(units + block, ref chance);
                    break;
                default:
                    throw new InvalidOperationException("A block of a kind that nobody wires.");
            }
        }
    }

    private void LoseOne(int block, int slot, ref RandomStream chance)
    {
        var isServing = !down[units + block] && slot == serving[block];
        if (!isServing)
            return;
        var standby = wiring.PartOf(block, 1 - slot);
        if (!down[standby])
        {
            isTakingOver[block] = true;
            var works = chance.Uniform() < wiring.Coverage[block];
            Schedule(block, (works ? wiring.Takes : wiring.Uncovered)[block].Sample(ref chance));
        }

        GoDown(units + block, ref chance);
    }

    private void RegainOne(int block, int slot, ref RandomStream chance)
    {
        // A takeover that has begun is carried through; with both lost, the first that comes back serves.
        if (!down[units + block] || isTakingOver[block])
            return;
        serving[block] = slot;
        GoUp(units + block, ref chance);
    }

    private void EndTakeover(int block, ref RandomStream chance)
    {
        isTakingOver[block] = false;
        var standby = 1 - serving[block];
        if (!down[wiring.PartOf(block, standby)])
            serving[block] = standby;
        else if (down[wiring.PartOf(block, serving[block])])
            return;
        GoUp(units + block, ref chance);
    }

    private void Schedule(int block, double takes)
    {
        causes[block] = cause;
        Await(now + takes, units + block, ++stamps[block]);
    }

    private void Await(double time, int part, int stamp)
    {
        agenda.Add(time, part, stamp);
        LastDue = Math.Max(LastDue, time);
    }
}

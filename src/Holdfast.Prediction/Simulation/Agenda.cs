namespace Holdfast.Prediction.Simulation;

/// <summary>What is due when: a binary heap, which for the one or two entries that are usual is an array.</summary>
internal sealed class Agenda
{
    private Entry[] entries = new Entry[16];

    public int Count { get; private set; }

    /// <summary>The time of the next entry, in hours; infinite when there is none.</summary>
    public double Next => Count == 0 ? double.PositiveInfinity : entries[0].Time;

    public void Add(double time, int part, int stamp)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, 2 * Count);
        var index = Count++;
        while (index > 0)
        {
            var above = (index - 1) >> 1;
            if (entries[above].Time <= time)
                break;
            entries[index] = entries[above];
            index = above;
        }

        entries[index] = new Entry(time, part, stamp);
    }

    public Entry Take()
    {
        var first = entries[0];
        var last = entries[--Count];
        var index = 0;
        while (true)
        {
            var below = (2 * index) + 1;
            if (below >= Count)
                break;
            if (below + 1 < Count && entries[below + 1].Time < entries[below].Time)
                below++;
            if (entries[below].Time >= last.Time)
                break;
            entries[index] = entries[below];
            index = below;
        }

        entries[index] = last;
        return first;
    }

    public void Clear() => Count = 0;

    /// <param name="Time">When, in hours.</param>
    /// <param name="Part">The unit that is repaired or the block whose time is up.</param>
    /// <param name="Stamp">Which of the block's timers this is: an older one has been called off.</param>
    internal readonly record struct Entry(double Time, int Part, int Stamp);
}
